import { describe, expect, test } from 'vitest';
import { groupOf, isInCategory, listGroups } from './categories.ts';

const of = (id: string, name = id.replaceAll('-', ' ')) => ({ id, name });

describe('groupOf', () => {
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
    expect(groupOf(of(id)).id).toBe(group);
  });

  test('does not find short words inside others', () => {
    expect(groupOf(of('airlines')).id).toBe('other');
    expect(groupOf(of('chronicles')).id).toBe('other');
  });

  test('T32 judges long texts at once', () => {
    const before = performance.now();
    for (const piece of ['a', 'e-', 'video ', 'prospect']) groupOf(of(piece.repeat(100)));
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('listGroups', () => {
  test('counts each toolkit once per group, and puts the rest last however large', () => {
    const items = [
      { categories: [of('crm'), of('sales'), of('lead-generation')] },
      { categories: [of('finance'), of('popular')] },
      { categories: [of('accounting'), of('popular')] },
      { categories: [of('popular')] },
    ];
    expect(listGroups(items).map(({ id }) => id)).toEqual(['finance', 'sales', 'other']);
  });

  test('lists nothing of nothing', () => {
    expect(listGroups([])).toEqual([]);
  });
});

test('isInCategory takes a group’s id as well as Composio’s', () => {
  const categories = [of('lead-generation')];
  expect(['lead-generation', 'sales', 'other', 'lead'].map((id) => isInCategory(categories, id))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
