import { attemptLifetime, isPending, moveTo, type AccountStatus } from './account.ts';
import { applyFault } from './apply-fault.ts';
import { expireAttempt, expireAttempts, mintLink } from './attempt.ts';
import { createApp, routesOf } from './create-app.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import type { Emulator, EmulatorOptions } from './emulator.ts';
import { createFaultBox } from './fault-box.ts';
import { placeOf } from './place.ts';
import { seededRandom } from './random.ts';
import { createRequestLog } from './request-log.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { seedAccount, seedScenario, usualReason } from './seed.ts';
import { sleep as realSleep } from './sleep.ts';
import { tellExpired, type Delivery } from './tell-expired.ts';
import type { World } from './world.ts';

/**
 * Makes a Composio that lives in this process: its HTTP API for connections, and the hosted pages. Throws a
 * RangeError on a scenario that does not exist, and on a user who is named twice and would have its accounts twice.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const scenario = scenarioOf(options.scenario ?? 'empty');
  const users = options.users ?? ['ada', 'grace'];
  const world = createWorld(options, scenario);
  const app = createApp(world);
  const log = createRequestLog();
  let faults = createFaultBox([], Math.random);

  const reset = (): void => {
    for (const things of [
      world.accounts,
      world.authConfigs,
      world.links,
      world.authSessions,
      world.sessions,
      world.webhookSubscriptions,
    ])
      things.clear();
    world.verifierUrl = options.verifierUrl;
    faults = createFaultBox(routesOf(app), seededRandom(options.seed ?? 1));
    for (const [route, fault] of Object.entries(scenario.faults ?? {})) faults.add(route, fault);
    log.clear();
    seedScenario(world, scenario, users);
  };
  reset();

  const fetch = async (request: Request): Promise<Response> => {
    const place = placeOf(request.url);
    const answered = await log.note(request, place, world.now());
    const proceed = async () => {
      expireAttempts(world);
      return app.fetch(request);
    };
    // What belongs to nothing, as a browser's look for `/favicon.ico`, uses up no fault.
    const fault = place.kind === 'nowhere' ? undefined : faults.take(request.method, place.path);
    const response = fault ? await applyFault(fault, request, proceed, world.sleep) : await proceed();
    answered(response.status);
    return response;
  };

  const move = (id: string, status: AccountStatus, reason?: string | null): Promise<readonly Delivery[]> => {
    const account = world.accounts.get(id);
    if (!account) throw new RangeError(`There is no account "${id}"`);
    const wasActive = account.status === 'ACTIVE';
    const wasPending = isPending(account);
    const isAttempt = status === 'EXPIRED' && wasPending;
    // Its link runs out with it.
    if (isAttempt) expireAttempt(world, account);
    const usual = isAttempt ? account.statusReason : usualReason(status);
    moveTo(account, status, world.now(), reason === undefined ? usual : reason);
    account.initiatedAt = world.now();
    if (status === 'INITIATED' && !wasPending) mintLink(world, account, undefined);
    return wasActive && status === 'EXPIRED' ? tellExpired(world, account) : Promise.resolve([]);
  };

  return {
    fetch,
    requests: log.entries,
    fail: (route, fault, { times } = {}) => faults.add(route, fault, times),
    connect: (account) => seedAccount(world, account),
    setStatus(id, status, reason) {
      // Nobody waits for what is sent in the background, so nobody could be told what kept it from going out; `expire` tells.
      move(id, status, reason).catch(() => {});
    },
    expire: (id, reason) => move(id, 'EXPIRED', reason),
    setVerifier(url) {
      world.verifierUrl = url ?? undefined;
    },
    account(id) {
      expireAttempts(world);
      const account = world.accounts.get(id);
      return account && structuredClone(account);
    },
    accounts(userId) {
      expireAttempts(world);
      const all = [...world.accounts.values()].filter(
        (account) => userId === undefined || account.userId === userId,
      );
      return structuredClone(all);
    },
    reset,
  };
}

function scenarioOf(scenario: EmulatorOptions['scenario'] & {}): Scenario {
  if (typeof scenario !== 'string') return scenario;
  if (!Object.hasOwn(scenarios, scenario)) {
    throw new RangeError(
      `There is no scenario "${scenario}". There are: ${Object.keys(scenarios).join(', ')}`,
    );
  }
  return scenarios[scenario];
}

function createWorld(options: EmulatorOptions, scenario: Scenario): World {
  return {
    catalogue: createCatalogue(options.toolkits, options.syntheticToolkits ?? 0),
    accounts: new Map(),
    authConfigs: new Map(),
    links: new Map(),
    authSessions: new Map(),
    sessions: new Map(),
    webhookSubscriptions: new Map(),
    now: options.now ?? Date.now,
    sleep: options.sleep ?? realSleep,
    appName: options.appName ?? 'Tidewell',
    apiKeys: options.apiKeys,
    masksSecrets: options.maskSecrets ?? true,
    logos: options.logos ?? 'url',
    ignoredFilters: new Set(options.ignoreFilters),
    linkPageHeaders: options.linkPageHeaders ?? {},
    sendWebhook: options.sendWebhook,
    verifierUrl: options.verifierUrl,
    consent: scenario.consent ?? 'ask',
    linkLifetime: scenario.linkLifetime ?? attemptLifetime,
  };
}
