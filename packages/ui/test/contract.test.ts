import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');
const css = readFileSync(join(src, 'styles.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '');
const code = globSync('**/*.tsx', { cwd: src })
  .filter((file) => !/\.(test|stories)\.tsx$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');
const readme = readFileSync(join(src, '../README.md'), 'utf8');
// How parts are drawn inside, which is promised to nobody.
const internal = ['data-shape', 'data-width', 'data-icon-only', 'data-moment', 'data-flip'];
/** The beginning that a short name goes with: that of the last full one before it. */
const stem = (words: string[], index: number): string =>
  words.slice(0, index).findLast((word) => word.startsWith('--'))!.replace(/-[a-z0-9]+$/, '');
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('the styling contract', () => {
  it('has a class in the stylesheet for each in the components, and the other way round', () => {
    const classes = all(code, /['" ](plug-[a-z-]+)(?=['" ])/g);
    expect(all(css, /\.(plug-[a-z-]+)/g)).toEqual(classes);
  });

  it('styles no state that no component has', () => {
    const attributes = all(code, /(data-[a-z-]+|aria-[a-z]+|dir)[=']/g);
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
    const inDocuments = named(/`(data-[a-z-]+)`/g);
    const styled = all(css, /\[(data-[a-z-]+)[=\]]/g).filter((name) => !internal.includes(name));
    expect(styled.filter((name) => !inDocuments.includes(name))).toEqual([]);
    const set = all(code, /(data-[a-z-]+)=/g);
    expect(inDocuments.filter((name) => !set.includes(name))).toEqual([]);
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
