import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../tooling/compile.ts';

/** What a page of the book shows. */
export interface ShownPage {
  id: string;
  /** The code below its stories. */
  code: string[];
  /** The rows of its table of props. */
  props: { name: string; type: string; description: string }[];
}

const root = join(import.meta.dirname, '../..');
// In the tree, so that the lines import what a reader would have installed.
const folder = join(root, 'test-results/shown');

/** Lets the compiler read what pages show; returns what there is against pasting it. */
export function compileShown(pages: ShownPage[]): string[] {
  const complaints: string[] = [];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { id, code, props } of pages) {
    const component = /^components-(\w+)--docs$/.exec(id)?.[1];
    // Each once: the first story of a page stands on it twice. Sheets are for no compiler.
    const shown = [...new Set(code)].filter((text) => component || /^import .* from '/m.test(text));
    for (const [index, text] of shown.entries()) {
      mkdirSync(join(folder, `${id}-${index}`));
      for (const [name, module] of modulesOf(text)) writeFileSync(join(folder, `${id}-${index}`, name), module + unseen);
      // The compiler minds neither.
      complaints.push(...(text.match(/^(?!import |export |function |\s).*\buse[A-Z]\w*[(<].*/gm) ?? []).map((line) => `${id}, in no component: ${line}`));
      complaints.push(...(text.match(/^(\w+ && |\w+\.map\().*/gm) ?? []).map((line) => `${id}, for nobody: ${line}`));
    }
    if (component) writeFileSync(join(folder, `${id}-props.ts`), propsOf(component, props.map(({ name }) => name)));
  }
  const config = { extends: '../../tsconfig.base.json', compilerOptions: { types: ['node', 'vite/client'] }, include: ['**/*.ts', '**/*.tsx'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return [...complaints, ...compile(folder).split('\n').filter((line) => line.includes('error TS'))];
}

/** The files that a piece of code is of: one, or those whose names stand above them, as in the guides. */
function modulesOf(text: string): [name: string, module: string][] {
  const [first = '', ...named] = text.split(/^\/\/ ([\w-]+\.tsx?)\n/m);
  const rest = named.flatMap((name, index): [string, string][] => (index % 2 ? [] : [[name, named[index + 1] ?? '']]));
  return first.trim() ? [['shown.tsx', first], ...rest] : rest;
}

// What a window has under such a name is not what code means by it that forgot to declare it.
const unseen = `
declare const close: unknown, closed: unknown, event: unknown, find: unknown, length: unknown, name: unknown,
  open: unknown, origin: unknown, parent: unknown, print: unknown, scroll: unknown, self: unknown, status: unknown,
  stop: unknown, top: unknown;
`;

/** A module that compiles if these are all props of a component, whose name is given in lower case. */
const propsOf = (component: string, names: string[]): string => `import type { ComponentProps, JSXElementConstructor } from 'react';
import type * as kit from '@plugboard/ui';
import type * as chat from '@plugboard/ui/chat';
type All = typeof kit & typeof chat;
type Name = keyof { [Name in keyof All as Lowercase<Name> extends '${component}' ? Name : never]: true };
type Component = Extract<All[Name], JSXElementConstructor<never>>;
type Props = Exclude<keyof ComponentProps<Component>, 'ref' | 'key'>;
type Shown = ${names.map((name) => `'${name}'`).join(' | ') || 'never'};
export const missing: Record<Exclude<Props, Shown>, true> = {};
export const invented: Record<Exclude<Shown, Props>, true> = {};
`;
