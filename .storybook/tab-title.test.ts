import { expect, test } from 'vitest';
import { tabTitle } from './tab-title.ts';

test.each([
  ['Introduction - Docs ⋅ Storybook', 'Introduction ⋅ Plugboard'],
  ['Guides / Next.js - Docs ⋅ Storybook', 'Next.js ⋅ Plugboard'],
  ['Components / ConnectButton - Just Connected ⋅ Storybook', 'ConnectButton: Just connected ⋅ Plugboard'],
  ['storybook - Storybook', 'Plugboard'],
  ['Storybook', 'Plugboard'],
  ['Introduction ⋅ Plugboard', 'Introduction ⋅ Plugboard'],
])('calls the tab of %s %s', (title, named) => {
  expect(tabTitle(title)).toBe(named);
});
