import { describe, expect, it } from 'vitest';
import { isRedirectUrl } from './redirect-url.ts';

describe('isRedirectUrl', () => {
  it.each([
    'https://connect.composio.dev/link/lk_1',
    'https://backend.composio.dev/api/v3/s/abc?x=1#y',
    'http://127.0.0.1:4010/link/lk_1',
    'http://localhost:4010/emu/link/lk_1',
    'http://[::1]:4010/link/lk_1',
  ])('lets %s through', (url) => {
    expect(isRedirectUrl(url)).toBe(true);
  });

  it('lets a host through that the app has named', () => {
    expect(isRedirectUrl('https://connect.tidewell.example/link/lk_1', ['connect.tidewell.example'])).toBe(true);
    expect(isRedirectUrl('https://connect.composio.dev/link/lk_1', ['connect.tidewell.example'])).toBe(false);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'blob:https://connect.composio.dev/1',
    'about:blank',
    'file:///etc/passwd',
    '/link/lk_1',
    '//connect.composio.dev/link',
    'http://connect.composio.dev/link/lk_1',
    'https://connect.composio.dev.evil.example/',
    'https://evil.example/connect.composio.dev',
    'https://connect.composio.dev@evil.example/',
    'https://user:pass@connect.composio.dev/',
    'https://connect.composio.dev:8443/',
    'https://connect.composio.dev\\@evil.example/',
    'https:\\\\connect.composio.dev/',
    'https://connect.composio.dev./',
    'https://evil.example\t.connect.composio.dev/',
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    'http://0.0.0.0:4010/',
    'http://169.254.169.254/',
    'https://xn--connect-composio.dev/',
  ])('refuses %j', (url) => {
    expect(isRedirectUrl(url)).toBe(false);
  });
});
