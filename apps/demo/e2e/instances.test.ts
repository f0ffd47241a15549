import { describe, expect, test } from 'vitest';
import { answer, connect, item, openWindow, startTidewell } from './demo.ts';

const tidewell = startTidewell({ instances: 2 });

describe('two instances that take turns', () => {
  test('connect as one', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    await answer(await connect(page, 'Gmail'), 'Allow');
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('reconnect as one', async () => {
    tidewell.begin({ scenario: 'needs-reconnect' });
    const page = await tidewell.signIn('ada', '/headless');
    const gmail = item(page, 'Gmail');
    await answer(await openWindow(page, gmail.getByRole('button', { name: 'Reconnect Gmail' })), 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.account('ca_ada_gmail_1')).toBeUndefined();
  });
});
