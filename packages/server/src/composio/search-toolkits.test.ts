import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexToolkit, searchToolkits } from './search-toolkits.ts';

const toolkit = (slug: string, name: string, description: string | null = null, category = 'other') =>
  indexToolkit({ slug, name, description }, [category]);

const toolkits = [
  toolkit('gmail', 'Gmail', 'Read and send mail', 'email'),
  toolkit('slack', 'Slack', 'Messages and calls'),
  toolkit('google_maps', 'Google Maps', 'Routes for trips'),
  toolkit('mailchimp', 'Mailchimp', null, 'marketing'),
  toolkit('hotmail', 'Hotmail', null, 'email'),
  toolkit('cafe', 'Café Crème', 'Coffee'),
  toolkit('outlook', 'Outlook', 'Mail of another maker', 'email'),
];

const search = (query: string) => searchToolkits(toolkits, query).map(({ slug }) => slug);

describe('searchToolkits', () => {
  test('puts names that begin so first, then words, then what is within, then what is elsewhere', () => {
    expect(search('mail')).toEqual(['mailchimp', 'gmail', 'hotmail', 'outlook']);
    expect(search('ma')).toEqual(
      ['mailchimp', 'google_maps', 'gmail', 'hotmail', 'cafe', 'outlook'].filter((slug) => slug !== 'cafe'),
    );
  });

  test.each([
    ['GMAIL', ['gmail']],
    ['cafe creme', ['cafe']],
    ['CRÈME', ['cafe']],
    ['maps google', ['google_maps']],
    ['google_maps', ['google_maps']],
    ['  google   maps ', ['google_maps']],
    ['email', ['gmail', 'hotmail', 'outlook']],
    ['email slack', []],
    ['zzz', []],
  ])('finds %j', (query, expected) => {
    expect(search(query)).toEqual(expected);
  });

  test('keeps the order that it is given among equals', () => {
    const many = Array.from({ length: 50 }, (_, index) => toolkit(`app_${index}`, `App ${index}`));
    expect(searchToolkits(many, 'app')).toEqual(many.map(({ item }) => item));
  });

  test('finds only what has every word, and finds all of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom('mail', 'creme', 'trips'), fc.stringMatching(/^[a-z]{1,2}$/)),
        fc.stringMatching(/^[a-z]{1,2}$/),
        (a, b) => {
          const both = search(`${a} ${b}`);
          expect(new Set(both)).toEqual(new Set(search(a).filter((slug) => search(b).includes(slug))));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('T32 searches 5,000 toolkits at once, whatever is asked', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      toolkit(`app_${index}`, `App ${index}`, 'x'.repeat(300)),
    );
    const found = ['app', 'x x x x x x', '(a+)+$', 'ÀÁÂ'.repeat(60), `${'a '.repeat(100)}b`].map(
      (query) => searchToolkits(many, query).length,
    );
    expect(found).toEqual([5000, 5000, 0, 0, 0]);
  });
});
