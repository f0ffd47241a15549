import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../tooling/compile.ts';

const root = join(import.meta.dirname, '../..');
// In the tree, so that the lines import what a user would have installed.
const folder = join(root, 'test-results/guides');

/** The code on the pages, each block a module that is named in its first line. */
const blocks = ['../introduction.mdx', ...readdirSync(import.meta.dirname)]
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) => {
    const guide = basename(file, '.mdx');
    const code = readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/```tsx?\n(.*?)```/gs);
    return [...code].map(([, text = ''], index) => {
      const [, name = `block-${index}.tsx`] = /^\/\/ ([\w./()[\]-]+)\n/.exec(text) ?? [];
      return { guide, name, text };
    });
  });

// What is yours, or not installed here.
const given = `
declare module 'next/headers' {
  export function cookies(): Promise<unknown>;
}
declare module 'next/server' {
  export function connection(): Promise<void>;
}
declare module 'express' {
  export default function express(): { use(path: string, handler: unknown): void };
}
`;

const options = `export declare const options: import('@plugboard/server').ConnectHandlerOptions;\n`;
const message = `export declare const Message: (props: { message: import('ai').UIMessage; children: React.ReactNode }) => React.ReactNode;\n`;
// Where the libraries are installed of which a guide speaks.
const installed = {
  hono: 'packages/emulator',
  ioredis: 'packages/server',
  ...Object.fromEntries(['ai', '@ai-sdk/react', '@assistant-ui/react', '@composio/vercel'].map((name) => [name, 'apps/demo'])),
};

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const { guide, name, text } of blocks) {
    mkdirSync(join(folder, guide, dirname(name)), { recursive: true });
    writeFileSync(join(folder, guide, name), text);
    writeFileSync(join(folder, guide, 'session.ts'), `export const signedInUser = (_: Request): string | null => 'ada';\n`);
  }
  writeFileSync(join(folder, 'given.d.ts'), given);
  writeFileSync(join(folder, 'testing/vitest.config.ts'), 'export default {};');
  // What the chat of a reader has already.
  writeFileSync(join(folder, 'in-a-conversation/connect-options.ts'), options);
  writeFileSync(join(folder, 'in-a-conversation/message.tsx'), message);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: {
        types: ['node', 'vite/client'],
        paths: {
          ...Object.fromEntries(
            Object.entries(installed).map(([name, where]) => [name, [`../../${where}/node_modules/${name}`]]),
          ),
          // As in an app that `create-next-app` has made.
          '@/*': ['./next/*'],
        },
      },
      include: ['**/*.ts', '**/*.tsx'],
    }),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a chat gets its cards in at most ten lines, and in as many as its guide says', () => {
  const { text = '' } = blocks.find(({ name }) => name === 'chat.tsx') ?? {};
  const added = text.split('\n').filter((line) => /plugboard|useConnectChat\(|ConnectPrompts|isFollowUp/.test(line));
  expect(added.length).toBeLessThanOrEqual(10);
  expect(added).toHaveLength(5);
  const guide = readFileSync(join(import.meta.dirname, 'in-a-conversation.mdx'), 'utf8');
  expect(guide).toContain('Five lines are new');
});

describe('the guides', () => {
  let complaints = '';
  beforeAll(() => {
    complaints = compile(folder);
  });

  test.each(blocks)('have code that compiles: $guide, $name', ({ guide, name }) => {
    expect(complaints.split('\n').filter((line) => line.includes(`${guide}/${name}(`))).toEqual([]);
  });

  test('have no other complaint', () => {
    expect(complaints).toBe('');
  });

  test('have a test that passes', () => {
    const { status, stdout, stderr } = spawnSync(
      'vitest',
      ['run', 'connect.test.ts', '--root', join(folder, 'testing')],
      { cwd: root, encoding: 'utf8', env: { ...process.env, CI: '1' } },
    );
    expect({ status, said: stdout + stderr }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/1 passed/);
  });
});
