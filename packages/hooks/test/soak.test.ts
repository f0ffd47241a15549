import type { AccountStatus } from '@plugboard/emulator';
import { describe, expect, it } from 'vitest';
import { createStack, type Stack } from '../../../tooling/in-tab/stack.ts';
import { isEndPhase, type ConnectPhase } from '../src/flow/connect-flow.ts';
import { createConnectFlows } from '../src/flow/connect-flows.ts';
import { testBrowser, testProfile } from './test-browser.ts';

const FLOWS = 1_000;
const LANES = 50;
const MINUTE = 60_000;

/** Numbers that look random and are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a person may do with a sign-in, and how the connection may then stand when all is over. */
const people = {
  allows: ['connected', 'expired', 'failed'],
  denies: ['denied', 'expired', 'failed'],
  'does nothing': ['expired', 'failed'],
  cancels: ['cancelled', 'failed'],
  'closes the window and opens another': ['expired', 'failed'],
  'reloads, then allows': ['connected', 'expired', 'failed'],
} satisfies Record<string, ConnectPhase[]>;

const outcomes: Partial<Record<ConnectPhase, AccountStatus[]>> = {
  connected: ['ACTIVE'],
  denied: ['FAILED'],
};

interface Ended {
  person: keyof typeof people;
  phase: ConnectPhase;
  /** How Composio says that the connection stands; `undefined`: it is gone. */
  status: AccountStatus | undefined;
  /** Timers and listeners that are left. */
  left: number;
}

async function live(stack: Stack, profile: ReturnType<typeof testProfile>, random: () => number): Promise<Ended> {
  const underWay = new Set<Promise<unknown>>();
  const client = new Proxy(stack.client, {
    get: (target, name: keyof Stack['client']) =>
      name === 'baseUrl'
        ? target.baseUrl
        : (...args: unknown[]) => {
            const call = (target[name] as (...args: unknown[]) => Promise<unknown>)(...args);
            underWay.add(call);
            const done = (): void => void underWay.delete(call);
            call.then(done, done);
            return call;
          },
  });
  const settle = async (): Promise<void> => {
    do {
      // oxlint-disable-next-line no-await-in-loop -- what ends may start something
      await Promise.allSettled(underWay);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise((resolve) => setImmediate(resolve));
    } while (underWay.size > 0);
  };
  const page = async (url: string, decision: string): Promise<void> => {
    const body = new URLSearchParams({ decision });
    await stack.emulator.fetch(new Request(url, { method: 'POST', body }));
  };

  let browser = testBrowser(profile);
  let flows = createConnectFlows({ client, browser, onEnd: () => {} });
  let leave = flows.watch();
  let gmail = flows.get('gmail');
  const names = Object.keys(people) as Array<keyof typeof people>;
  const person = names[Math.floor(random() * names.length)]!;

  void gmail.actions.authorize();
  await settle();
  const link = gmail.getSnapshot().request?.redirectUrl;
  const id = gmail.getSnapshot().request?.id;
  if (link && person === 'closes the window and opens another') {
    browser.windows[0]!.closed = true;
    browser.advance(500);
    await settle();
    void gmail.actions.openAgain();
    await settle();
  }
  if (link && person.startsWith('reloads')) {
    leave();
    browser = testBrowser(profile, browser.loadFlows());
    flows = createConnectFlows({ client, browser, onEnd: () => {} });
    leave = flows.watch();
    gmail = flows.get('gmail');
  }
  browser.advance(random() * MINUTE);
  await settle();
  if (link && person.endsWith('allows')) await page(link, 'allow');
  if (link && person === 'denies') await page(link, 'deny');
  if (person === 'cancels') void gmail.actions.cancel();
  // The callback page may be reached, or not.
  if (id && random() < 0.5) browser.nudge(id);
  await settle();
  for (let step = 0; step < 60 && !isEndPhase(gmail.getSnapshot().phase); step++) {
    browser.advance(MINUTE / 4);
    // oxlint-disable-next-line no-await-in-loop -- time passes step by step
    await settle();
  }
  const { phase } = gmail.getSnapshot();
  const status = id === undefined ? undefined : stack.emulator.account(id)?.status;
  const left = browser.pending();
  leave();
  return { person, phase, status, left };
}

describe('F64: a thousand sign-ins, while three of ten calls to Composio fail', () => {
  it('end rightly, each once, and leave nothing behind', { timeout: 120_000 }, async () => {
    const ended: Ended[] = [];
    const accounts: string[] = [];
    // Side by side, since a call that is tried again waits for a moment of real time.
    const lane = async (seed: number): Promise<void> => {
      const random = randomNumbers(seed);
      const profile = testProfile();
      const emulator = { seed };
      const stack = createStack({ scenario: 'flaky', now: () => profile.time, handler: { limits: false }, emulator });
      for (let count = 0; count < FLOWS / LANES; count++) {
        // oxlint-disable-next-line no-await-in-loop -- they share one clock
        ended.push(await live(stack, profile, random));
      }
      accounts.push(...stack.emulator.accounts('ada').map(({ id }) => id));
    };
    await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index + 1)));
    const wrong = ended.filter(
      ({ person, phase, status, left }) =>
        left > 0 ||
        !(people[person] as ConnectPhase[]).includes(phase) ||
        (outcomes[phase] && !outcomes[phase].includes(status!)),
    );
    expect(wrong).toEqual([]);

    const count = (phase: ConnectPhase): number => ended.filter((one) => one.phase === phase).length;
    const tally = (['connected', 'denied', 'expired', 'failed', 'cancelled'] as const).map((phase) => `${count(phase)} ${phase}`);
    console.log(`${FLOWS} sign-ins: ${tally.join(', ')}`);
    expect(new Set(accounts).size).toBe(accounts.length);
    expect(ended).toHaveLength(FLOWS);
  });
});
