import { noSuchTool, toolkitNotAllowed } from '../api-error.ts';
import type { JsonObject } from '../check.ts';
import { sessionAllows } from '../session-allows.ts';
import { appTools } from './app-tools.ts';
import { chooseAccount } from './choose-account.ts';
import { missingFields } from './missing-fields.ts';
import { failure, success, type ToolResult, type Turn } from './tool.ts';

/** Runs a tool of an app. Throws 400 if there is none, if the session leaves it out, or without an account. */
export function runAppTool(turn: Turn, slug: string, args: JsonObject, account: string): ToolResult {
  const tool = appTools.find((candidate) => candidate.slug === slug.toUpperCase());
  if (!tool) throw noSuchTool(slug);
  if (!sessionAllows(turn.session, tool.toolkit)) throw toolkitNotAllowed(tool.toolkit);
  const chosen = chooseAccount(turn, tool.toolkit, account);
  const missing = missingFields(tool, args);
  return missing === undefined ? success(tool.run(chosen, args, turn.world.now())) : failure(missing);
}
