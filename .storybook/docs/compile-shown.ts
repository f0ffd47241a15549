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

/** Lets the compiler read what pages show; returns what it has against it. */
export function compileShown(pages: ShownPage[]): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { id, code, props } of pages) {
    // Each once: the first story of a page stands on it twice. Sheets are for no compiler.
    const modules = [...new Set(code)].filter((text) => /^import .* from '/m.test(text));
    for (const [index, text] of modules.entries()) writeFileSync(join(folder, `${id}-${index}.tsx`), text);
    const component = /^components-(\w+)--docs$/.exec(id)?.[1];
    if (component) writeFileSync(join(folder, `${id}-props.ts`), propsOf(component, props.map(({ name }) => name)));
  }
  const config = { extends: '../../tsconfig.base.json', compilerOptions: { types: ['node', 'vite/client'] }, include: ['*.ts', '*.tsx'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  // These are the reader's own: what a component is told, what it calls, and a file next to theirs.
  const own =
    /TS(2304|2552): .* name '(isOpen|setIsOpen|toolkits?|connection|message|sendMessage|next|on[A-Z]\w*)'|TS2307: .* module '\.\//;
  return compile(folder).split('\n').filter((line) => line.includes('error TS') && !own.test(line));
}

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
