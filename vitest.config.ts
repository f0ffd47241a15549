import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig, type TestProjectConfiguration } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { chatLibraries } from './tooling/chat-libraries.ts';
import { launchOptions } from './tooling/chromium.ts';
import { composioInTab } from './tooling/in-tab/composio-in-tab.ts';
import { onPath } from './tooling/on-path.ts';
import SummaryReporter from './tooling/summary-reporter.ts';

// A fresh object per project: Vitest writes the resolved names into it.
const browser = (): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  // Without motion, so that what has come is to be seen at once.
  provider: playwright({ launchOptions: launchOptions(), contextOptions: { reducedMotion: 'reduce' } }),
  instances: [{ browser: 'chromium' }],
});

// The stack is fast, the machine that the tests run on may not be: a limit is for what hangs, not for what is slow.
const expect = { poll: { timeout: 5000 } };
const testTimeout = 15_000;

const redis: TestProjectConfiguration = {
  test: {
    name: 'redis',
    environment: 'node',
    testTimeout,
    setupFiles: ['tooling/silent-console.ts'],
    include: ['packages/*/test/**/*.redis-test.ts'],
  },
};

export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          expect,
          testTimeout,
          setupFiles: ['tooling/silent-console.ts'],
          include: ['packages/*/{src,test}/**/*.test.ts', 'apps/*/server/**/*.test.ts', 'tooling/**/*.test.ts'],
          typecheck: { enabled: true, checker: 'tsc', include: ['packages/*/src/**/*.test-d.ts'] },
        },
      },
      {
        ...mergeConfig(composioInTab, chatLibraries),
        plugins: [react()],
        test: {
          name: 'browser',
          expect,
          setupFiles: ['tooling/silent-console.ts', 'tooling/empty-storage.ts'],
          include: ['packages/*/{src,test}/**/*.test.tsx', 'tooling/**/*.test.tsx', '.storybook/**/*.test.tsx'],
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'storybook', browser: browser() },
      },
      // Where there is none, `ensure-redis.ts` has said so.
      ...(onPath('redis-server') ? [redis] : []),
      {
        test: {
          name: 'e2e',
          environment: 'node',
          expect,
          include: ['apps/*/e2e/**/*.test.ts', '.storybook/**/*.test.ts'],
          globalSetup: ['apps/demo/e2e/build-pages.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // When the browsers of the other projects are done: each file has its own, and its own demo.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // Pages of one browser at a time; more than cores only wait for each other.
          maxConcurrency: 2,
        },
      },
    ],
  },
});
