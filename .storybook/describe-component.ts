import type { SnippetParameters } from './source/source-of-story.ts';
import { withImports } from './source/with-imports.ts';

interface Documented {
  __docgenInfo?: { description?: string };
}

/** What a component's page says of it: its doc comment, with the example as code that can be pasted. */
export function describeComponent(component: Documented | undefined, { parameters }: { parameters: SnippetParameters }): string {
  const comment = component?.__docgenInfo?.description ?? '';
  return comment.replace(/^@example\n([^]*)$/m, (_, example: string) => `\`\`\`tsx\n${pasteable(example, parameters)}\n\`\`\``);
}

/** In a comment, the element may lean on what an editor's reader has. Here it stands in what stands around the stories. */
function pasteable(example: string, { snippet }: SnippetParameters): string {
  if (typeof snippet !== 'function') return withImports(example);
  const [element = example] = /<[A-Z][^]*\/>/.exec(example) ?? [];
  return withImports(snippet(element, {}));
}
