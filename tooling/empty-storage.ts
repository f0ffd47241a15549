// A setup file of Vitest: files of tests share a tab, and a sign-in that one of them leaves open would be taken up in the next.
import { beforeEach } from 'vitest';

beforeEach(() => {
  sessionStorage.clear();
});
