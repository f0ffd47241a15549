import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../tooling/compile.ts';

const root = join(import.meta.dirname, '../../..');
const source = join(root, 'packages/hooks/src');
const folder = join(root, 'test-results/examples');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const exported = files
  .filter((file) => /(^|\/)(index|ai-sdk|assistant-ui)\.ts$/.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n')
  .replaceAll(/export type \{.*?\} from .*?;/gs, '');
// Other hooks are made of the rest.
const hooks = files.filter((file) => /(^|\/)use-[\w-]+\.tsx?$/.test(file) && exported.includes(`/${basename(file)}'`));

/** The example in a file's doc comments, as one would paste it. */
function exampleIn(file: string): string | undefined {
  const [, example] = /@example\n(.*?)\n \*\//s.exec(readFileSync(join(source, file), 'utf8')) ?? [];
  return example?.replace(/^ \* ?/gm, '');
}

// What an example takes as given: a component around it, and the things of the page that it is in.
const wrap = (example: string): string => `
import * as hooks from '@plugboard/hooks';
import * as chats from '@plugboard/hooks/chat';
import * as sdk from '@plugboard/hooks/chat/ai-sdk';
import * as assistant from '@plugboard/hooks/chat/assistant-ui';
import * as events from '@plugboard/hooks/events';
import { ConnectButton } from '@plugboard/ui';
import { useEffect } from 'react';
declare const connection: hooks.Connection;
declare const key: string;
declare const message: unknown;
declare const sendMessage: (message: { text: string }) => Promise<void>;
declare const useChat: () => sdk.ConnectableChat;
const { connectKeys, ${hooks.map(nameOf).join(', ')} } = { ...hooks, ...chats, ...sdk, ...assistant, ...events };
export async function Example() {
${example}
}
export { ConnectButton, connectKeys, useEffect, connection, key, message, sendMessage, useChat };
`;

function nameOf(file: string): string {
  const [, word = ''] = /(use-[\w-]+)\.tsx?$/.exec(file) ?? [];
  return word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe('the example in the doc comment of', () => {
  let complaints = '';

  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of hooks) {
      writeFileSync(join(folder, `${nameOf(file)}.tsx`), wrap(exampleIn(file) ?? 'there is none'));
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions: { types: [] }, include: ['*.tsx'] }),
    );
    complaints = compile(folder);
    // Where the compiler did not come as far as the examples, it has nothing against any of them.
    const others = complaints.split('\n').filter((line) => /\berror TS/.test(line) && !/\/use\w+\.tsx\(/.test(line));
    if (others.length > 0) throw new Error(others.join('\n'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(hooks.map(nameOf))('%s compiles', (name) => {
    expect(complaints.split('\n').filter((line) => line.includes(`${name}.tsx`))).toEqual([]);
  });
});
