import { textOf, type JsonObject } from '../check.ts';
import { hash } from '../hash.ts';
import type { Turn } from './tool.ts';

/** What every meta tool says about the workflow it belongs to: the id it was given, or one to go on with. */
export function chatSession({ session }: Turn, args: JsonObject): { id: string; instructions: string } {
  const id = textOf(args['session_id']) || hash(session.id).toString(36);
  return { id, instructions: `Pass session_id "${id}" to the meta tools of this workflow.` };
}

/** The argument under which meta tools take that id. */
export const sessionIdProperty: object = {
  type: 'string',
  description: 'The session id that an earlier search gave',
};
