import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { createStack, type Stack, type StackOptions } from './stack.ts';

async function openConnectLink(toolkit: string, options?: StackOptions): Promise<{ stack: Stack; id: string }> {
  const stack = createStack(options);
  onTestFinished(stack.close);
  const opened = stack.openWindow();
  const { id, redirectUrl } = await stack.client.authorize({ toolkit });
  opened?.navigate(redirectUrl);
  return { stack, id };
}

describe('openConnectLinkWindow', () => {
  it('shows the sign-in page, and closes when it has led back to the app', async () => {
    const { stack, id } = await openConnectLink('gmail');
    const opened = stack.connectLink();
    await opened.press('Allow');
    expect(opened.closed).toBe(true);
    expect(document.querySelector('dialog')).toBeNull();
    expect((await stack.client.getConnection(id)).status).toBe('ACTIVE');
  });

  it('can be refused', async () => {
    const { stack, id } = await openConnectLink('gmail');
    await stack.connectLink().press('Deny');
    expect(await stack.client.getConnection(id)).toMatchObject({ status: 'FAILED', statusReason: 'access_denied' });
  });

  it('takes a key, and asks again where it is missing', async () => {
    const { stack, id } = await openConnectLink('stripe');
    const opened = stack.connectLink();
    await opened.press('Connect');
    expect(opened.closed).toBe(false);
    await opened.fill('Secret key', 'sk_test_1');
    await opened.press('Connect');
    expect((await stack.client.getConnection(id)).status).toBe('ACTIVE');
  });

  it('names the buttons that there are', async () => {
    const { stack } = await openConnectLink('gmail');
    await expect(stack.connectLink().press('Agree')).rejects.toThrow('Deny, Allow');
  });

  it('shows at once where there is room beside the page', async () => {
    await page.viewport(1280, 800);
    await openConnectLink('gmail');
    await expect.element(page.getByTitle('Connect Link')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Show' })).not.toBeInTheDocument();
  });

  it('covers no page that it has no room beside, and shows when it is asked to', async () => {
    await page.viewport(360, 640);
    const { stack } = await openConnectLink('gmail');
    const { height } = document.querySelector('dialog')?.getBoundingClientRect() ?? {};
    expect(height).toBeLessThan(64);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect.element(page.getByTitle('Connect Link')).toBeVisible();
    await stack.connectLink().press('Allow');
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('shows also when the app brings it forward', async () => {
    await page.viewport(360, 640);
    const { stack } = await openConnectLink('gmail');
    stack.connectLink().focus();
    await expect.element(page.getByTitle('Connect Link')).toBeVisible();
  });

  it.each([
    { scheme: 'light', paper: /^oklch\(0\.9/ },
    { scheme: 'dark', paper: /^oklch\(0\.1/ },
  ])('is $scheme on a page that is', async ({ scheme, paper }) => {
    const root = document.documentElement;
    root.style.colorScheme = scheme;
    onTestFinished(() => {
      root.style.colorScheme = '';
    });
    await openConnectLink('gmail');
    const frame = page.getByTitle('Connect Link').element() as HTMLIFrameElement;
    await expect.poll(() => frame.contentDocument && getComputedStyle(frame.contentDocument.body).backgroundColor).toMatch(paper);
  });

  it('opens no window where they are blocked', () => {
    expect(createStack({ windows: 'blocked' }).openWindow()).toBeNull();
  });
});
