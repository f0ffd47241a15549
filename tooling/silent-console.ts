// A setup file of Vitest: an error or a warning that nobody expects fails the test that caused it.
import { afterAll, afterEach } from 'vitest';
import { failOnConsole } from './fail-on-console.ts';

const console = failOnConsole();

afterEach(() => {
  console.assertSilent();
});
// What was said after the last test, or by what ends the file: the hook that was set up first runs last.
afterAll(() => {
  console.assertSilent();
});
