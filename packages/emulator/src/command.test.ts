import { expect, test } from 'vitest';
import { runCommand } from './command.ts';
import { scenarios } from './scenarios.ts';

test('starts in the scenario that was named, for the users that were named', async () => {
  const { lines, listening, exitCode } = await runCommand([
    '--port',
    '0',
    '--scenario',
    'connected',
    '--user',
    'zoe',
  ]);
  expect(exitCode).toBeUndefined();
  expect(lines[0]).toBe(`Composio, emulated: ${listening?.url}`);
  const response = await fetch(`${listening?.url}/api/v3.1/connected_accounts`, {
    headers: { 'x-api-key': 'any' },
  });
  expect((await response.json()).items.map(({ id }: { id: string }) => id)).toEqual(['ca_zoe_gmail_1']);
  await listening?.close();
});

test('says in one line that a port is taken', async () => {
  const { listening } = await runCommand(['--port', '0']);
  const port = new URL(String(listening?.url)).port;
  expect(await runCommand(['-p', port])).toEqual({
    lines: [`Port ${port} is taken. Choose another with --port.`],
    exitCode: 1,
  });
  await listening?.close();
});

test.each([
  [['--port', 'http'], '"http" is no port.'],
  [['--port', '70000'], '"70000" is no port.'],
  [['--scenario', 'conected'], 'There is no scenario "conected".'],
  [['--prot', '1'], "Unknown option '--prot'"],
  [['--port', '-1'], "Option '--port' argument is ambiguous"],
  [['connected'], "Unexpected argument 'connected'"],
])('says what is wrong with %j', async (args, line) => {
  expect(await runCommand(args)).toEqual({ lines: [line, 'Try --help.'], exitCode: 1 });
});

test.each([['--help'], ['--scenario', 'conected', '-h']])('its help names every scenario: %s %s', async (...args) => {
  const { lines, exitCode } = await runCommand(args);
  expect(exitCode).toBe(0);
  for (const name of Object.keys(scenarios))
    expect(lines.some((line) => line.startsWith(`  ${name} `))).toBe(true);
});
