import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { internal, readContract } from './read-contract.ts';
import { valuesByType } from './values-by-type.ts';

const src = join(import.meta.dirname, '../src');
const css = readFileSync(join(src, 'styles.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '');
const files = globSync('**/*.{ts,tsx}', { cwd: src })
  .filter((file) => !/\.(test|test-d|stories|d)\.tsx?$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ''));
const code = files.join('\n');
const readme = readFileSync(join(src, '../README.md'), 'utf8');
const contract = readContract(readme);
/** The beginning that a short name goes with: that of the last full one before it. */
const stem = (words: string[], index: number): string =>
  words.slice(0, index).findLast((word) => word.startsWith('--'))!.replace(/-[a-z0-9]+$/, '');
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
/** Wherever it is written: in JSX, in an object that is spread, in a function. Not in a selector, which only looks. */
const classesIn = (text: string): string[] => all(text, /(?<![\w.-])(plug-[a-z-]*[a-z])(?![\w-])/g);
const attributesIn = (text: string): string[] =>
  [...new Set([
    ...all(text, /(?<![\w[-])(data-[a-z-]*[a-z])/g),
    ...all(text, /\bdataset(?:\.|\[['"`])(\w+)(?:['"`]\])?\s*=(?!=)/g).map((name) => `data-${name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()}`),
  ])].sort();

describe('the styling contract', () => {
  it('has a class in the stylesheet for each in the components, and the other way round', () => {
    expect(classesIn(code)).toEqual(all(css, /\.(plug-[a-z-]+)/g));
  });

  it('writes out the names of its attributes, and whatever is built of its classes besides', () => {
    expect(code.match(/data-\$\{|dataset\[(?!['"`])/g)).toBeNull();
    // Two classes that are written out elsewhere, too.
    expect(all(code, /(plug-[a-z-]*\$\{.*?\}[a-z-]*)/g)).toEqual(['plug-${kind}-row']);
  });

  it('styles no state that no component has', () => {
    const attributes = [...attributesIn(code), ...all(code, /(aria-[a-z]+|dir)[=']/g)];
    for (const attribute of all(css, /\[(data-[a-z-]+|aria-[a-z]+|dir)[=\]]/g)) expect(attributes).toContain(attribute);
  });

  it('declares every variable that it uses without a fallback, and uses every one that it declares', () => {
    const declares = [...all(css, /(--[a-z0-9_-]+):/g), ...all(code, /'(--plug-[a-z-]+)'/g)];
    const uses = all(css, /var\((--[a-z0-9_-]+)/g);
    expect(all(css, /var\((--[a-z0-9_-]+)\)/g).filter((name) => !declares.includes(name))).toEqual([]);
    expect(declares.filter((name) => !uses.includes(name))).toEqual([]);
  });

  it('names every class, attribute and variable in its README, and no others', () => {
    const named = (pattern: RegExp): string[] => all(readme, pattern);
    expect(named(/`(plug-[a-z-]+)`/g)).toEqual(all(css, /\.(plug-[a-z-]+)/g));
    expect([...named(/`(data-[a-z-]+)`/g), ...internal].toSorted()).toEqual(attributesIn(code));
    // `--plug-font-sm`, `-lg` is short for two.
    const variables = [...readme.matchAll(/^\| (`--plug.*?) \|/gm)].flatMap(([, cell = '']) => {
      const words = [...cell.matchAll(/`(-[a-z0-9-]+)`/g)].map(([, word = '']) => word);
      return words.map((word, index) => (word.startsWith('--') ? word : stem(words, index) + word));
    });
    // What is derived is declared by nobody but a host: `--_line: var(--plug-line, …)`.
    const tokens = all(css.slice(0, css.indexOf('[class|')), /(--plug-[a-z0-9-]+):/g);
    const derived = all(css, /--_[a-z0-9-]+: var\((--plug-[a-z0-9-]+),/g);
    expect(variables.toSorted()).toEqual([...tokens, ...derived].toSorted());
  });

  it('promises attributes only of parts that have them', () => {
    const isSet = ({ part, attribute }: (typeof contract)[number]): boolean =>
      files.some((file) => attributesIn(file).includes(attribute) && classesIn(file).includes(part));
    expect(contract.length).toBeGreaterThan(20);
    expect(contract.filter((promised) => !isSet(promised))).toEqual([]);
  });

  it('lists every value that the types have, and no others', () => {
    const listed = contract.filter(({ values }) => values.length > 0);
    const inTypes = Object.entries(valuesByType).flatMap(([attribute, parts]) =>
      Object.entries(parts).map(([part, values]) => ({ part, attribute, values: values.toSorted() })),
    );
    const inOrder = (some: typeof contract): string[] => some.map((one) => JSON.stringify([one.attribute, one.part, one.values.toSorted()])).sort();
    expect(inOrder(listed)).toEqual(inOrder(inTypes));
  });

  it('styles no value that is not listed', () => {
    const styled = all(css, /\[(data-[a-z-]+="[a-z-]+")\]/g).filter((state) => !internal.some((name) => state.startsWith(`${name}=`)));
    const listed = contract.flatMap(({ attribute, values }) => values.map((value) => `${attribute}="${value}"`));
    expect(styled.filter((state) => !listed.includes(state))).toEqual([]);
  });

  it('sets in its other themes only what the default theme has', () => {
    const tokens = all(css, /(--plug-[a-z0-9-]+):/g);
    for (const file of globSync('themes/*.css', { cwd: src })) {
      const theme = readFileSync(join(src, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      for (const name of all(theme, /(--plug-[a-z0-9-]+):/g)) expect(tokens).toContain(name);
    }
  });

  it('keeps its themes from builds that would rewrite them, by a variable that nobody sets', () => {
    expect(css.match(/light-dark\((?!\s*var\(--plug-as-is, )/g)).toBeNull();
    expect(css + code).not.toMatch(/--plug-as-is['"]?:/);
  });

  it('is a guest: no layers, no resets, nothing that hosts cannot override', () => {
    expect(css).not.toMatch(/@layer|!important|z-index|@import|#[a-z-]+ \{/);
    expect(css).not.toMatch(/(margin|padding|border|inset)-(left|right|top|bottom)/);
    expect(css).not.toMatch(/(^|\s)(left|right|top|bottom|width|height):/m);
  });
});
