import { ConnectError } from '@plugboard/protocol';
import * as v from 'valibot';
import { readBody } from './read-body.ts';

/** Reads an input from the query, in which a name that is not known or that comes twice is an error. */
export function fromQuery<Input>(schema: v.GenericSchema<unknown, Input>): (request: Request) => Input {
  return (request) => {
    const query = new Map<string, string>();
    for (const [name, value] of new URL(request.url).searchParams) {
      if (query.has(name)) throw invalid(`The query has ${quote(name)} twice.`);
      query.set(name, value);
    }
    // fromEntries defines its properties, so that even `__proto__` is but a name that is not known.
    return check(schema, Object.fromEntries(query), 'query');
  };
}

/**
 * Reads an input from a JSON body, in which a name that is not known is an error. No body is an empty one.
 */
export function fromBody<Input>(
  schema: v.GenericSchema<unknown, Input>,
): (request: Request) => Promise<Input> {
  return async (request) => check(schema, (await readBody(request)) ?? {}, 'body');
}

/** For a read that takes no input. */
export const noQuery: (request: Request) => undefined = (request) => {
  fromQuery(v.strictObject({}))(request);
};

/** For a write that takes no input. An empty object will do. */
export const noBody: (request: Request) => Promise<undefined> = async (request) => {
  await fromBody(v.strictObject({}))(request);
};

function check<Input>(schema: v.GenericSchema<unknown, Input>, value: unknown, place: string): Input {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const reason = issue.expected === 'never' ? 'not known' : issue.message;
  throw invalid(`The ${place} is not valid${path === null ? '' : `: ${quote(path)}`} (${quote(reason)}).`);
}

function invalid(message: string): ConnectError {
  return new ConnectError('invalid_request', message);
}

// What was sent may be long, and the message is for a person to read.
function quote(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
