import {
  attemptLifetime,
  createAccount,
  isPending,
  moveTo,
  reasons,
  type AccountStatus,
} from './account.ts';
import { mintLink, refuseTakenAlias } from './attempt.ts';
import type { AuthConfig } from './auth-config.ts';
import type { AuthScheme, Toolkit } from './catalogue/toolkit.ts';
import { isOAuth } from './credential-fields.ts';
import { addAuthConfig } from './ensure-auth-config.ts';
import { accountsOf, otherAddress } from './pages/person.ts';
import type { Scenario, ScenarioUser, SeedAccount } from './scenario.ts';
import type { World } from './world.ts';

const day = 24 * 60 * 60 * 1000;

/** Fills a world with the accounts of a scenario, for each of the users. */
export function seedScenario(world: World, scenario: Scenario, users: readonly string[]): void {
  for (const userId of users) {
    const accounts = scenario.accounts?.(userOf(userId, world.appName)) ?? [];
    accounts.forEach((account, index) => {
      const age = (Math.max(40, accounts.length) - index) * day;
      const createdAt = world.now() - (isPending(account) ? 20_000 : age);
      const id = `ca_${inId(userId)}_${account.toolkit}_${index + 1}`;
      seedAccount(world, { id, createdAt, ...account, userId });
    });
  }
}

// Whatever is no plain letter or digit is spelt out, always at the same length: no two users come to the same text.
function inId(userId: string): string {
  return userId.replace(
    /[^A-Za-z0-9]/g,
    (character) => `-${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Adds one account and returns its id. Throws on an unknown toolkit, on an id that there is already, and on an alias that is
 * taken.
 */
export function seedAccount(world: World, seed: SeedAccount): string {
  const toolkit = world.catalogue.find(seed.toolkit);
  if (!toolkit) throw new RangeError(`There is no toolkit "${seed.toolkit}"`);
  if (seed.id !== undefined && world.accounts.has(seed.id)) {
    throw new RangeError(`There is an account "${seed.id}" already`);
  }
  refuseTakenAlias(world, seed.userId, toolkit.slug, seed.alias ?? null);
  const scheme = seed.scheme ?? toolkit.managedAuthSchemes[0] ?? toolkit.authSchemes[0] ?? 'NO_AUTH';
  const status = seed.status ?? 'ACTIVE';
  const account = createAccount(world, {
    userId: seed.userId,
    toolkit: toolkit.slug,
    scheme,
    authConfigId: configFor(world, toolkit, scheme).id,
    alias: seed.alias ?? null,
    label: labelOf(seed, scheme, world.appName),
    ...(seed.id !== undefined && { id: seed.id }),
    ...(seed.accountType && { accountType: seed.accountType }),
    ...(seed.createdAt !== undefined && { createdAt: seed.createdAt }),
  });
  const changedAt = seed.updatedAt ?? changeOf(status, account.createdAt, world.now());
  moveTo(
    account,
    status,
    changedAt,
    seed.statusReason === undefined ? usualReason(status) : seed.statusReason,
  );
  if (status === 'INITIATED') {
    mintLink(world, account, undefined);
    account.initiatedAt = account.createdAt;
  }
  return account.id;
}

/** The reason Composio gives when an account is in this status and nobody said more. */
export function usualReason(status: AccountStatus): string | null {
  return usual[status] ?? null;
}

const usual: Readonly<Record<string, string>> = {
  FAILED: reasons.providerFailed,
  EXPIRED: reasons.authFailed,
  INACTIVE: reasons.byUser,
  REVOKED: reasons.revoked,
};

// An attempt that failed did so within its ten minutes; what was connected once broke an hour ago.
function changeOf(status: AccountStatus, createdAt: number, now: number): number {
  if (status === 'FAILED') return Math.min(now, createdAt + attemptLifetime / 10);
  const isAsMade = status === 'ACTIVE' || isPending({ status });
  return isAsMade ? createdAt : Math.max(createdAt, now - day / 24);
}

function labelOf(seed: SeedAccount, scheme: AuthScheme, appName: string): string | null {
  if (seed.label !== undefined) return seed.label;
  return isOAuth(scheme) ? accountsOf(seed.userId, appName)[0].address : null;
}

function configFor(world: World, toolkit: Toolkit, scheme: AuthScheme): AuthConfig {
  const fitting = [...world.authConfigs.values()].find(
    (config) => config.toolkit === toolkit.slug && config.scheme === scheme && !config.isDeleted,
  );
  return fitting ?? addAuthConfig(world, toolkit.slug, scheme, toolkit.managedAuthSchemes.includes(scheme));
}

function userOf(id: string, appName: string): ScenarioUser {
  const [work, home] = accountsOf(id, appName);
  return { id, work: work.address, home: home.address, elsewhere: otherAddress(id) };
}
