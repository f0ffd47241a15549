import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
// In the demo, which has what a user would have installed.
const folder = join(import.meta.dirname, '../guide-under-test');
const guide = readFileSync(join(root, '.storybook/in-a-conversation.mdx'), 'utf8');
const snippets = [...guide.matchAll(/```tsx?\n\/\/ (\S+)\n(.*?)```/gs)].map(([, name = '', code = '']) => ({ name, code }));

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const { name, code } of snippets) write(name, code);
  // What a reader of the guide has already.
  write('connect.ts', `export declare const options: import('@plugboard/server').ConnectHandlerOptions;\n`);
  write(
    'message.tsx',
    `export declare const Message: (props: { message: import('ai').UIMessage; children: React.ReactNode }) => React.ReactNode;\n`,
  );
  write('tsconfig.json', JSON.stringify({ extends: '../../../tsconfig.base.json', compilerOptions: { types: ['node', 'react'] }, include: ['*'] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the guide to conversations compiles, all of it', () => {
  expect(snippets.map(({ name }) => name)).toEqual(['chat.tsx', 'agent.ts', 'manual.tsx', 'preflight.tsx', 'assistant-message.tsx', 'other.tsx']);
  expect(spawnSync('tsc', ['-p', folder], { cwd: root, encoding: 'utf8' }).stdout).toBe('');
});

test('adds itself to a chat in at most ten lines, and in as many as it says', () => {
  const code = snippets.find(({ name }) => name === 'chat.tsx')?.code ?? '';
  const added = code.split('\n').filter((line) => /plugboard|useConnectChat\(|ConnectPrompts|isFollowUp/.test(line));
  expect(added.length).toBeLessThanOrEqual(10);
  expect(added).toHaveLength(5);
  expect(guide).toContain('Five lines are new');
});
