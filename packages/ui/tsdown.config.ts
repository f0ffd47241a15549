import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/chat/index.ts', 'src/locales/*.tsx', '!src/locales/*.{stories,test}.tsx'],
  platform: 'neutral',
  dts: true,
  // One output module per source module: each `'use client'` stays on its own
  // module, and server-safe modules stay free of it. A bundled entry loses it.
  unbundle: true,
  checks: { moduleLevelDirective: false },
  copy: [
    { from: ['src/styles.css', 'src/styles.css.d.ts'], to: 'dist' },
    { from: 'src/themes/*.css', to: 'dist/themes' },
  ],
  failOnWarn: true,
});
