import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/client.ts',
    'src/events/index.ts',
    'src/chat/index.ts',
    'src/chat/ai-sdk.ts',
    'src/chat/assistant-ui.ts',
  ],
  platform: 'neutral',
  dts: true,
  // One output module per source module: each `'use client'` stays on its own
  // module, and server-safe modules stay free of it. A bundled entry loses it.
  unbundle: true,
  checks: { moduleLevelDirective: false },
  failOnWarn: true,
});
