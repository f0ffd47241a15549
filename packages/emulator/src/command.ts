import { parseArgs } from 'node:util';
import { createEmulator } from './create-emulator.ts';
import { listen, type Listening } from './node.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';

/**
 * What became of a command: the lines to show, and either something that listens or the code to exit with.
 */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly exitCode?: number;
  readonly listening?: Listening;
}

const usualPort = 4010;

/** Runs the command line with these arguments. It never throws for what a person typed. */
export async function runCommand(args: readonly string[]): Promise<CommandResult> {
  const parsed = parse(args);
  if ('lines' in parsed) return parsed;
  const { port, scenario, users, appName } = parsed;
  try {
    const listening = await listen(createEmulator({ scenario, appName, ...(users && { users }) }), { port });
    return { lines: greeting(listening.url, scenario), listening };
  } catch (error) {
    return { lines: [explain(error, port)], exitCode: 1 };
  }
}

interface Settings {
  readonly port: number;
  readonly scenario: ScenarioName;
  readonly appName: string;
  readonly users: readonly string[] | undefined;
}

function parse(args: readonly string[]): Settings | CommandResult {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', short: 'p', default: String(usualPort) },
        scenario: { type: 'string', short: 's', default: 'empty' },
        user: { type: 'string', multiple: true },
        'app-name': { type: 'string', default: 'Tidewell' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return mistake(error instanceof Error ? (error.message.split(/\.\s/)[0] ?? error.message) : String(error));
  }
  if (values.help) return { lines: helpLines(), exitCode: 0 };
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) return mistake(`"${values.port}" is no port.`);
  if (!isScenario(values.scenario)) return mistake(`There is no scenario "${values.scenario}".`);
  return {
    port,
    scenario: values.scenario,
    appName: values['app-name'],
    users: values.user,
  };
}

function mistake(line: string): CommandResult {
  return { lines: [line, 'Try --help.'], exitCode: 1 };
}

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

function helpLines(): string[] {
  const width = Math.max(...Object.keys(scenarios).map((name) => name.length));
  return [
    'Composio’s connection API and Connect Link pages, on this machine.',
    '',
    'plugboard-emulator [options]',
    '',
    `  -p, --port <number>      where to listen, on 127.0.0.1 (default ${usualPort}; 0 is any free port)`,
    '  -s, --scenario <name>    how it begins (default empty)',
    '      --user <id>          whom the accounts are made for; may be given again (default ada, grace)',
    '      --app-name <name>    who asks, on the Connect Link pages (default Tidewell)',
    '  -h, --help               this text',
    '',
    'Scenarios',
    ...Object.entries(scenarios).map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`),
  ];
}

function greeting(url: string, scenario: ScenarioName): string[] {
  return [
    `Composio, emulated: ${url}`,
    `Scenario "${scenario}": ${scenarios[scenario].description}`,
    '',
    `  new Composio({ apiKey: 'any', baseURL: '${url}', allowTracking: false, disableVersionCheck: true })`,
    '',
    'Ctrl-C stops it, and it forgets everything.',
  ];
}

function explain(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} is not allowed here. Choose one above 1023 with --port.`;
  return error instanceof Error ? error.message : String(error);
}
