import { describe, expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

describe('the switch for verification', () => {
  test('lets nobody be led to connect for somebody else, from then on', async () => {
    const ada = await tidewell.signIn('ada', '/headless');
    const section = ada.getByRole('region', { name: 'Who came back' });
    await section.getByRole('button', { name: 'Verify who comes back' }).click();
    await section.getByText(/^Verified:/).waitFor();

    const link = (await connect(ada, 'Gmail')).url();
    const grace = await tidewell.signIn('grace', '/headless');
    tidewell.expectProblem(/status of 404 .*\/confirm/);
    await grace.goto(link);
    await answer(grace, 'Allow');
    await grace.getByText(/nothing was connected/i).first().waitFor();
    // Not paused afterwards, as without it: never connected at all.
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'FAILED' }]);

    await section.getByRole('button', { name: 'Stop verifying' }).click();
    await section.getByText(/^Not verified:/).waitFor();
    await answer(await connect(ada, 'Slack'), 'Allow');
    await item(ada, 'Slack').getByText('Connected', { exact: true }).waitFor();
  });
});
