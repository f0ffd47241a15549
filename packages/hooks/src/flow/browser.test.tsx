import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { browser } from './browser.ts';

describe('browser', () => {
  it('T38: cuts the opener before the sign-in page is there, and keeps the handle', () => {
    const open = vi.spyOn(window, 'open');
    onTestFinished(() => open.mockRestore());
    const opened = browser.openWindow();
    onTestFinished(() => opened?.close());
    opened?.navigate('about:blank');
    expect(open.mock.results[0]?.value).toMatchObject({ opener: null, closed: false });
    expect(opened?.closed).toBe(false);
  });

  it('names its own page so that the server takes it, whatever the address', () => {
    const before = location.href;
    onTestFinished(() => history.replaceState(null, '', before));
    const long = 'x'.repeat(1500);
    for (const [address, here] of [
      ['/settings?tab=apps#gmail', '/settings?tab=apps#gmail'],
      ['/files?path=C:\\x#a\\b', '/files?path=C:%5Cx#a%5Cb'],
      [`/list?filter=${long}#${long}`, `/list?filter=${long}`],
      [`/list?filter=${long}${long}`, '/list'],
      // As a path, it would be another site.
      [`${location.origin}//list`, '/'],
    ] as const) {
      history.replaceState(null, '', address);
      expect(browser.here()).toBe(here);
    }
  });

  it('gives the window no copy of the sign-ins of this tab', () => {
    const open = vi.spyOn(window, 'open');
    onTestFinished(() => open.mockRestore());
    browser.saveFlows([
      { id: 'ca_1', toolkit: 'gmail', baseUrl: '/api', token: 't', deadline: 1, start: { replaces: null }, isRedirect: false },
    ]);
    const opened = browser.openWindow();
    onTestFinished(() => opened?.close());
    const [made] = open.mock.results;
    expect(Object.keys((made?.value as Window | undefined)?.sessionStorage ?? { none: true })).toEqual([]);
    expect(browser.loadFlows()).toHaveLength(1);
  });

  it('F23: never asks for a window without a handle', () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    onTestFinished(() => open.mockRestore());
    // No handle means blocked, and nothing else.
    expect(browser.openWindow()).toBeNull();
    expect(open.mock.calls.flat().join(' ')).not.toMatch(/noopener|noreferrer/);
  });

  it('F22: takes a window for blocked that comes closed, as some blockers have it', () => {
    const open = vi.spyOn(window, 'open').mockReturnValue({ closed: true } as Window);
    onTestFinished(() => open.mockRestore());
    expect(browser.openWindow()).toBeNull();
  });

  it('hears of the person who is back in each way in which a browser tells, and of nobody while the page is hidden', () => {
    let count = 0;
    const stop = browser.onWake(() => (count += 1));
    const tell = (): void => {
      for (const type of ['focus', 'online', 'pageshow']) window.dispatchEvent(new Event(type));
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
    tell();
    expect(count).toBe(4);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    onTestFinished(() => hidden.mockRestore());
    tell();
    hidden.mockReturnValue(false);
    stop();
    tell();
    expect(count).toBe(4);
  });

  it.each([
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15', false],
    ['Mozilla/5.0 (Linux; Android 16) Chrome/142.0 Mobile Safari/537.36', false],
    ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/530.0]', true],
    ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Instagram 400.0', true],
    ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Line/15.0', true],
    ['Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 MicroMessenger/8.0', true],
    ['Mozilla/5.0 (Linux; Android 16; wv) Chrome/142.0 Mobile Safari/537.36', true],
  ])('F23: stays in the tab where an app embeds the page: %s', (userAgent, expected) => {
    const agent = vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
    onTestFinished(() => agent.mockRestore());
    expect(browser.prefersRedirect()).toBe(expected);
  });

  it('F23: stays in the tab as an app on the home screen', () => {
    Object.defineProperty(navigator, 'standalone', { value: true, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'standalone'));
    expect(browser.prefersRedirect()).toBe(true);
  });

  it('F34: is silent where there is no BroadcastChannel', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const heard: string[] = [];
    const stop = browser.onNudge('ca_1', () => heard.push('nudge'));
    browser.nudge('ca_1');
    stop();
    expect(heard).toEqual([]);
  });

  it('tells those who wait for the same request, and nobody else', async () => {
    const heard: string[] = [];
    const done = new Promise<void>((resolve) => {
      onTestFinished(browser.onNudge('ca_2', () => heard.push('ca_2')));
      onTestFinished(
        browser.onNudge('ca_1', () => {
          heard.push('ca_1');
          resolve();
        }),
      );
    });
    browser.nudge('ca_1');
    await done;
    expect(heard).toEqual(['ca_1']);
  });

  it('takes from storage only what it has written', () => {
    const flow = { id: 'ca_1', toolkit: 'gmail', baseUrl: '/api', token: 't', deadline: 1, start: { replaces: null }, isRedirect: false };
    for (const [stored, expected] of [
      [[flow], [flow]],
      [[flow, null, 1, { id: 'ca_2' }, { ...flow, token: 1 }], [flow]],
      [{}, []],
      [null, []],
    ]) {
      sessionStorage.setItem('plugboard.flows', JSON.stringify(stored));
      expect(browser.loadFlows()).toEqual(expected);
    }
    sessionStorage.setItem('plugboard.flows', '{not json');
    expect(browser.loadFlows()).toEqual([]);
    browser.saveFlows([flow]);
    expect(browser.loadFlows()).toEqual([flow]);
    browser.saveFlows([]);
    expect(sessionStorage).toHaveLength(0);
  });
});
