import { describe, expect, test } from 'vitest';
import { groupsOf, listGroups } from './categories.ts';

const of = (id: string, name = id.replaceAll('-', ' ')) => ({ id, name });

const groupOf = (id: string) => groupsOf([of(id)]).map((group) => group.id).join();

describe('groupsOf', () => {
  test.each([
    ['crm', 'sales'],
    ['lead-generation', 'sales'],
    ['sales-&-customer-support', 'support'],
    ['email-marketing', 'email'],
    ['e-mail', 'email'],
    ['artificial-intelligence', 'ai'],
    ['ai-&-machine-learning', 'ai'],
    ['developer-tools-&-devops', 'developers'],
    ['apis', 'developers'],
    ['productivity-&-project-management', 'productivity'],
    ['document-&-file-management', 'documents'],
    ['finance-&-accounting', 'finance'],
    ['hr-&-recruiting', 'hr'],
    ['collaboration-&-communication', 'communication'],
    ['analytics-&-data', 'data'],
    ['some-category', 'other'],
    ['popular', 'other'],
    ['', 'other'],
  ])('puts %s into %s', (id, group) => {
    expect(groupOf(id)).toBe(group);
  });

  test('does not find short words inside others', () => {
    expect(groupOf('airlines')).toBe('other');
    expect(groupOf('chronicles')).toBe('other');
  });

  test('has each group once, in the order of the categories, and the rest only where there is no other', () => {
    const ids = (...categories: string[]) => groupsOf(categories.map((id) => of(id))).map(({ id }) => id);
    expect(ids('lead-generation', 'popular', 'crm', 'email')).toEqual(['sales', 'email']);
    expect(ids('popular', 'some-category')).toEqual(['other']);
    expect(ids()).toEqual(['other']);
  });

  // What looks twice at each part of a text would take longer for these than a test may.
  test.each(['a', 'e-', 'video ', 'prospect'])('T32 judges a long text of %j at once', (piece) => {
    expect(groupOf(piece.repeat(200_000))).toMatch(/^[a-z]+$/);
  });
});

describe('listGroups', () => {
  test('counts each toolkit once per group, and puts the rest last however large', () => {
    const items = [
      { categories: [of('crm'), of('sales'), of('lead-generation')] },
      { categories: [of('finance'), of('popular')] },
      { categories: [of('accounting'), of('popular')] },
      { categories: [of('popular')] },
    ].map(({ categories }) => ({ categories: groupsOf(categories) }));
    expect(listGroups(items).map(({ id }) => id)).toEqual(['finance', 'sales', 'other']);
  });

  test('lists nothing of nothing', () => {
    expect(listGroups([])).toEqual([]);
  });
});
