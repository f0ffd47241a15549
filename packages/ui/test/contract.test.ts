import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');
const css = readFileSync(join(src, 'styles.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '');
const code = globSync('**/*.tsx', { cwd: src })
  .filter((file) => !/\.(test|stories)\.tsx$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');
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

  it('declares every variable that it uses, and uses every one that it declares', () => {
    const uses = all(css, /var\((--plug-[a-z0-9-]+)/g);
    const declares = [...new Set([...all(css, /(--plug-[a-z0-9-]+):/g), ...all(code, /'(--plug-[a-z-]+)'/g)])].sort();
    const fallbacks = all(css, /var\((--plug-[a-z0-9-]+),/g);
    expect(uses.filter((name) => !declares.includes(name) && !fallbacks.includes(name))).toEqual([]);
    expect(declares.filter((name) => !uses.includes(name))).toEqual([]);
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
