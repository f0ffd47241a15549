import type { StoryContext } from '@storybook/react-vite';
import { Expression } from './expression.ts';
import { jsxOf } from './jsx-of.ts';
import { kitName } from './kit-name.ts';
import { withImports } from './with-imports.ts';

/** What a story says of the code that is shown below it, in its `parameters`. */
export interface SnippetParameters {
  /**
   * The code; or what stands around the component in it, also around the example in its comment. Without the imports
   * from the kit, which are added.
   */
  snippet?: string | ((jsx: string, args: Record<string, unknown>) => string);
  /** Props that come from the reader's app, and the expressions that they are there; or `undefined`, for a spy of the story. */
  given?: Record<string, string | undefined>;
  /** Arguments that are for what stands around the component in the story, and are none of its props. */
  surroundings?: readonly string[];
}

/** The code below a story: what a reader would paste. */
export function sourceOfStory(_: string, { args, component, parameters }: StoryContext): string {
  const { snippet, given = {}, surroundings = [] } = parameters as SnippetParameters;
  if (typeof snippet === 'string') return withImports(snippet);
  const name = kitName(component);
  // A key comes first.
  const props: Record<string, unknown> = { key: undefined, ...args };
  for (const prop of surroundings) delete props[prop];
  for (const [prop, text] of Object.entries(given)) props[prop] = text === undefined ? text : new Expression(text);
  const jsx = name ? jsxOf(name, props) : '';
  return withImports(snippet ? snippet(jsx, args) : jsx);
}
