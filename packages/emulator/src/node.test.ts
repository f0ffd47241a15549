import { expect, test } from 'vitest';
import { createEmulator } from './create-emulator.ts';
import { listen } from './node.ts';

const headers = { 'x-api-key': 'any' };

test('listens on this machine, on a free port, and hands out addresses there', async () => {
  const server = await listen(createEmulator());
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const toolkit = await (await fetch(`${server.url}/emu/api/v3.1/toolkits/gmail`, { headers })).json();
  expect(toolkit.meta.logo).toBe(`${server.url}/emu/logos/gmail`);
  expect((await fetch(toolkit.meta.logo)).status).toBe(200);
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

test('rejects if the port is taken', async () => {
  const server = await listen(createEmulator());
  const port = Number(new URL(server.url).port);
  await expect(listen(createEmulator(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await server.close();
});

test('sends the headers of an answer that hangs, and can be closed all the same', async () => {
  const emulator = createEmulator({ scenario: 'hanging' });
  const server = await listen(emulator);
  const response = await fetch(`${server.url}/api/v3/toolkits`, { headers });
  expect(response.status).toBe(200);
  const body = response.text();
  await Promise.all([expect(body).rejects.toThrow('terminated'), server.close()]);
});
