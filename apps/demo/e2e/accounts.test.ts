import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

/** What our own server says to this browser, asked in every way there is for one connection. */
async function askFor(page: Page, url: string, id: string): Promise<Array<[number, string]>> {
  const base = `${url}/api/connect/connections/${id}`;
  const headers = { origin: url, 'x-plugboard': '1', 'content-type': 'application/json' };
  const { request } = page.context();
  const answers = [
    await request.get(base),
    await request.post(`${base}/confirm`, { headers, data: {} }),
    await request.post(`${base}/cancel`, { headers, data: {} }),
    await request.delete(base, { headers }),
  ];
  return Promise.all(
    answers.map(async (response): Promise<[number, string]> => {
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      return [response.status(), `${error.code}: ${error.message.replaceAll(id, 'ID')}`];
    }),
  );
}

describe('two accounts', () => {
  test('get the same answer for the other’s connection as for one that does not exist', async () => {
    const id = tidewell.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const page = await tidewell.signIn('grace', '/headless');
    const missing = await askFor(page, tidewell.url, 'ca_missing_1234');
    expect(missing.map(([status]) => status)).toEqual([404, 404, 404, 404]);
    expect(await askFor(page, tidewell.url, id)).toEqual(missing);
    expect(tidewell.emulator.account(id)?.status).toBe('ACTIVE');
    await item(page, 'Gmail').getByRole('button', { name: 'Connect Gmail' }).waitFor();
  });

  test('cannot be led to connect for each other by a link', async () => {
    const ada = await tidewell.signIn('ada', '/headless');
    const popup = await connect(ada, 'Gmail');
    const stolen = popup.url();

    // Grace opens Ada's link in her own browser and allows it.
    tidewell.expectProblem(/status of 40[34] .*\/confirm/);
    const grace = await tidewell.signIn('grace', '/headless');
    await grace.goto(stolen);
    await answer(grace, 'Allow');
    await grace.getByText(/nothing was connected/i).first().waitFor();

    await expect.poll(() => tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'INACTIVE' }]);
    expect(tidewell.emulator.accounts('grace')).toEqual([]);
  });
});
