import type { Account } from '../account.ts';
import type { JsonObject } from '../check.ts';
import type { Session } from '../session.ts';
import type { World } from '../world.ts';

/** What a model is told about a tool. */
export interface ToolFacts {
  readonly slug: string;
  readonly name: string;
  /** The toolkit whose account it works with; `composio` for a meta tool. */
  readonly toolkit: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** JSON schemas of its arguments, by name. */
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

/** One call in a chat: whose session it is, and how long somebody waits for it. */
export interface Turn {
  readonly world: World;
  readonly session: Session;
  readonly base: string;
  readonly signal: AbortSignal;
}

/** What came of a tool: a failure of the tool itself is an answer, too. */
export interface ToolResult {
  readonly data: object;
  readonly error: string | null;
}

/** A tool of an app, which works with one account. What it says is made up. */
export interface AppTool extends ToolFacts {
  run(account: Readonly<Account>, args: JsonObject, now: number): object;
}

/** A tool that helps an agent to find and use the others. */
export interface MetaTool extends ToolFacts {
  run(turn: Turn, args: JsonObject): ToolResult | Promise<ToolResult>;
}

/** A result that is no failure. */
export function success(data: object): ToolResult {
  return { data, error: null };
}

/** A result that says what was wrong with the arguments, so that a model can correct itself. */
export function failure(error: string): ToolResult {
  return { data: {}, error };
}
