import { describe, expect, test } from 'vitest';
import { answer, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

const refusals: Array<[string, () => void]> = [
  [
    'no window, as by an extension',
    () => {
      window.open = () => null;
    },
  ],
  [
    'one that is closed, as by another',
    () => {
      const open = window.open.bind(window);
      window.open = (...how) => {
        const opened = open(...how);
        opened?.close();
        return opened;
      };
    },
  ],
  [
    'an exception, as by Firefox in a sandboxed frame',
    () => {
      window.open = () => {
        throw new DOMException('An operation is not supported by the underlying object', 'InvalidAccessError');
      };
    },
  ],
];

describe.each(refusals)('where a script that opens a window is answered with %s', (_, refuse) => {
  test.each(['/headless', '/settings/connections'])('a link opens the sign-in, and %s waits for it from then on', async (path) => {
    const page = await tidewell.signIn('ada', path);
    const gmail = item(page, 'Gmail');
    await page.evaluate(refuse);
    await gmail.getByRole('button', { name: 'Connect Gmail' }).click();
    const link = gmail.getByRole('link', { name: /^Open sign-in/ });
    await link.waitFor();
    const opened = page.context().waitForEvent('page');
    await link.click();
    const tab = await opened;
    await gmail.getByText('Finish in the other window.').waitFor();
    // This tab was not opened by a script, so none can close it.
    tidewell.expectProblem(/Scripts may close only the windows that were opened by them/);
    await answer(tab, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });
});
