import type { FrameLocator } from 'playwright';
import { expect, test } from 'vitest';
import { answer, connectAndAllow, openWindow, startTidewell } from './demo.ts';

const tidewell = startTidewell();

/** The plain screen in a frame of a portal on another origin. */
async function embed(sandbox: string): Promise<FrameLocator> {
  const context = await tidewell.enter('ada');
  // Vite's own socket, which such a frame may not open.
  await context.routeWebSocket(/.*/, () => {});
  // Another port is another origin, and the same site: the cookie goes along.
  const portal = `${tidewell.emulatorUrl.replace('127.0.0.1', 'localhost')}/portal`;
  await context.route(portal, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${tidewell.url}/headless" sandbox="${sandbox}">` }),
  );
  await context.route(`${tidewell.url}/headless`, async (route) => {
    const response = await route.fetch();
    // Tidewell itself wants to be in nobody's frame.
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const page = await context.newPage();
  await page.goto(portal);
  return page.frameLocator('iframe');
}

test('connects in a sandboxed frame whose windows are sandboxed as well', async () => {
  const frame = await embed('allow-scripts allow-same-origin allow-forms allow-popups');
  // Chromium says of every such frame that it could leave its sandbox, and that it cannot close a window that closes itself.
  tidewell.expectProblem(/can escape its sandboxing|is sandboxed and is trying to navigate a popup/);
  const gmail = frame.getByRole('listitem', { name: 'Gmail', exact: true });
  const popup = await openWindow(frame.owner().page(), gmail.getByRole('button', { name: 'Connect Gmail' }));
  await popup.getByRole('button', { name: 'Allow' }).waitFor();
  // T38
  expect(await popup.evaluate(() => window.opener as unknown)).toBeNull();
  await answer(popup, 'Allow');
  await gmail.getByText('Connected', { exact: true }).waitFor();
  expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
});

test('F34: connects where a site may store nothing, and so has no channel between its windows', async () => {
  const context = await tidewell.enter('ada');
  // As Firefox does for whoever blocks cookies, and in frames for whoever blocks those of other sites.
  await context.addInitScript(() => {
    function refuse(): never {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }
    Object.assign(window, { BroadcastChannel: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  const page = await context.newPage();
  await page.goto(`${tidewell.url}/headless`);
  await connectAndAllow(page, 'Gmail');
  expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
});
