import { withImports } from './source/with-imports.ts';

interface Documented {
  __docgenInfo?: { description?: string };
}

/** What a component's page says of it: its doc comment, with the example as code. */
export function describeComponent(component: Documented | undefined): string {
  const comment = component?.__docgenInfo?.description ?? '';
  return comment.replace(/^@example\n([^]*)$/m, (_, code: string) => `\`\`\`tsx\n${withImports(code)}\n\`\`\``);
}
