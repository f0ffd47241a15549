import { expect, test } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

test.each([
  ['No Auth Needed', 'No auth needed'],
  ['In A Layer', 'In a layer'],
  ['Loading', 'Loading'],
  ['The cord, running', 'The cord, running'],
  ['Simplified Chinese', 'Simplified Chinese'],
  ['On React 18, Behind CSP', 'On React 18, behind CSP'],
  ['A GitHub API Key In ConnectButton', 'A GitHub API key in ConnectButton'],
])('writes %s as the product does', (name, written) => {
  expect(sentenceCase(name)).toBe(written);
});
