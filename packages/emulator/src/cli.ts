#!/usr/bin/env node
import { runCommand } from './command.ts';

const { lines, exitCode, listening } = await runCommand(process.argv.slice(2));
const write = exitCode === undefined || exitCode === 0 ? console.log : console.error;
write(lines.join('\n'));
if (exitCode !== undefined) process.exitCode = exitCode;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void listening?.close());
}
