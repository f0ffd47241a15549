import type { DocsContextProps } from '@storybook/addon-docs/blocks';

/** What the toolbar says, also on a page that has no story. Pages are drawn anew when it changes. */
export function globalsOf({ channel }: Pick<DocsContextProps, 'channel'>): Record<string, unknown> {
  const [said] = (channel.last('globalsUpdated') ?? channel.last('setGlobals') ?? []) as [{ globals?: Record<string, unknown> }?];
  return said?.globals ?? {};
}
