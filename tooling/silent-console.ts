// A setup file of Vitest: an error or a warning that nobody expects fails the test that caused it.
import { afterEach } from 'vitest';
import { failOnConsole } from './fail-on-console.ts';

const console = failOnConsole();

afterEach(() => {
  console.assertSilent();
});
