import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
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

const statusAt = (url: string, name: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const host = name + new URL(url).port;
    const asked = request(`${url}/api/v3/toolkits`, { headers: { ...headers, host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });

test.each([
  ['evil.example.com:', 421],
  ['127.0.0.1.evil.dev:', 421],
  ['localhost.evil.dev:', 421],
  ['printer:', 421],
  ['evil.dev.:', 421],
  ['localhost:', 200],
  ['127.0.0.1:', 200],
  ['[::1]:', 200],
  ['app.localhost:', 200],
  ['composio.test:', 200],
  ['host.docker.internal:', 200],
])('answers at no name that a page of the internet could make its own: %s', async (name, status) => {
  const server = await listen(createEmulator());
  onTestFinished(() => server.close());
  expect(await statusAt(server.url, name)).toBe(status);
});

test('answers at any name where it is told to listen for others', async () => {
  const server = await listen(createEmulator(), { host: '0.0.0.0' });
  onTestFinished(() => server.close());
  expect(await statusAt(server.url, 'composio.example.com:')).toBe(200);
});
