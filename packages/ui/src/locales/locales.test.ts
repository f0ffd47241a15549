import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

type Table = Record<string, unknown>;

const load = async (pattern: string, isTable: (name: string) => boolean): Promise<[string, Table][]> => {
  const found: [string, Table][] = [];
  const files = globSync(pattern, { cwd: import.meta.dirname, exclude: ['*.stories.tsx'] });
  for (const file of files.toSorted()) {
    const module = (await import(/* @vite-ignore */ new URL(file, import.meta.url).href)) as Record<string, Table>;
    for (const [name, table] of Object.entries(module)) if (isTable(name)) found.push([basename(file), table]);
  }
  return found;
};

const tables = await load('../messages/*-messages.ts*', (name) => name.endsWith('Messages'));
const english: Table = Object.assign({}, ...tables.map(([, table]) => table));
const locales = await load('*.tsx', () => true);

const MINUTE = 60_000;
// What a sentence may be told: names, accounts, counts, dates. Whatever it takes of them must show.
const samples = {
  name: 'Gmail',
  account: 'ada@tidewell.example',
  date: new Date(Date.now() - 400 * 24 * 60 * MINUTE),
};

/** Calls a sentence as its English twin can be called, with the first kind of arguments that makes sense to it. */
function say(key: string, sentence: unknown, count = 7): string {
  if (typeof sentence === 'string') return sentence;
  const twin = english[key] as (...args: unknown[]) => ReactNode;
  const plural = [count, count + 13];
  const lists = [[samples.name, 'Slack', 'GitHub'].slice(0, Math.max(1, Math.min(count, 3)))];
  const args = dateKeys.includes(key)
    ? [samples.date, samples.account]
    : listKeys.includes(key)
      ? lists
      : numberKeys.includes(key)
        ? plural
        : [samples.name, samples.account];
  return renderToStaticMarkup((sentence as typeof twin)(...args));
}

const dateKeys = ['promptAsked', 'since', 'stale'];
const listKeys = ['promptConnected', 'reconnectBanner', 'requireMissing'];
const numberKeys = [
  'accounts', 'announceMatches', 'searchCount', 'showing', 'requireProgress', 'promptProgress', 'promptTitle', 'linkRunsOut',
];
const keys = Object.keys(english).filter((key) => typeof english[key] !== 'object');

describe('the languages', () => {
  it('are the ten that we promise', () => {
    expect(locales.map(([file]) => file.replace('.tsx', '')).toSorted()).toEqual(
      ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'pt-BR', 'zh-CN'].toSorted(),
    );
  });

  it.each(locales.filter(([file]) => /^(ar|he)/.test(file)))(
    'read from right to left in %s, also where a sentence begins with a name',
    (_file, locale) => {
      // As browsers find the direction of a line: by its first letter, without what is isolated.
      const isolated = /<bdi>.*?<\/bdi>|\u2068.*?\u2069|<[^>]+>/g;
      const isFromLeft = (line: string): boolean => /^\P{L}*\p{Script=Latin}/u.test(line.replace(isolated, ''));
      // What these are told is in the language, but for a name.
      const pieces = ['about', 'loadFailedText', 'ofAccount', 'unchanged', 'withStatus', 'disconnectFailed'];
      expect(keys.filter((key) => !pieces.includes(key) && isFromLeft(say(key, locale[key])))).toEqual([]);
      const about = locale['about'] as (name: string, note: string) => string;
      expect(isFromLeft(about(samples.name, say('denied', locale['denied'])))).toBe(false);
      const failed = locale['disconnectFailed'] as (error: string) => string;
      expect(isFromLeft(failed(say('errorFallback', locale['errorFallback'])))).toBe(false);
    },
  );

  describe.each(locales)('%s', (_file, locale) => {
    it('has every sentence, and none that nobody says', () => {
      expect(Object.keys(locale).toSorted()).toEqual(Object.keys(english).toSorted());
    });

    it('says every sentence, with what it is told', () => {
      for (const key of keys) {
        for (const count of [0, 1, 2, 3, 7, 11, 100]) {
          expect(`${key}: ${say(key, locale[key], count)}`).toMatch(/^\w+: (?!.*(undefined|\bnull\b|NaN|\[object)).+/);
        }
        // Who is spoken of is in English and in every other language, or in none.
        const [mine, theirs] = [say(key, locale[key]), say(key, english[key])];
        for (const name of [samples.name, samples.account]) {
          expect(`${key} names ${name}: ${mine.includes(name)}`).toBe(`${key} names ${name}: ${theirs.includes(name)}`);
        }
      }
    });

    it('leaves nothing in English', () => {
      const same = keys.filter((key) => say(key, locale[key]) === say(key, english[key]));
      // Counts and dates may look alike, and some words are everybody's.
      const shared = ['about', 'ofAccount', 'withStatus', 'requireProgress', 'renameLabel', 'connectedTitle'];
      expect(same.filter((key) => say(key, english[key]).length > 14 && !shared.includes(key))).toEqual([]);
    });

    it('names the year of what was asked in another one', () => {
      const promptAsked = locale['promptAsked'] as (date: Date, status: string) => string;
      const [first, second] = [2024, 2025].map((year) => promptAsked(new Date(year, 2, 1), ''));
      expect(first).not.toBe(second);
    });

    it('has a word for every error, scheme, state, ending and group', () => {
      for (const key of ['status', 'errors', 'schemes', 'credentialsSchemes', 'callbackEndings']) {
        expect(Object.keys(locale[key] as Table)).toEqual(expect.arrayContaining(Object.keys(english[key] as Table)));
      }
      expect(Object.keys(locale['categoryNames'] as Table)).toHaveLength(17);
    });
  });
});
