import { join } from 'node:path';
import type { StorybookConfig } from '@storybook/react-vite';
import react from '@vitejs/plugin-react';
import remarkGfm from 'remark-gfm';
import { mergeConfig } from 'vite';
import { compileTailwind } from '../tooling/compile-tailwind.ts';
import { composioInTab } from '../tooling/in-tab/composio-in-tab.ts';
import { guestPages } from './hosts/guest-pages.ts';

const config: StorybookConfig = {
  stories: ['./**/*.mdx', './**/*.stories.tsx', '../packages/ui/src/**/*.stories.tsx'],
  addons: [
    // MDX by itself has no tables.
    { name: '@storybook/addon-docs', options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } } },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  framework: '@storybook/react-vite',
  // react-docgen needs no TypeScript API; react-docgen-typescript cannot run on TypeScript 7.
  typescript: { reactDocgen: 'react-docgen' },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The theme is ours to switch, in the toolbar.
  features: { backgrounds: false },
  viteFinal: (viteConfig) =>
    mergeConfig(viteConfig, {
      ...composioInTab,
      plugins: [react(), compileTailwind([join(import.meta.dirname, 'hosts/tailwind-page.tsx')]), guestPages()],
      // Else it is found late, and the tests' page is loaded anew.
      optimizeDeps: { include: ['@storybook/addon-a11y/preview'] },
      // The first browsers with light-dark(). For older ones Vite would turn it into variables that know only the theme
      // of the root, if that is set in a stylesheet at all.
      build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
    }),
};
export default config;
