export type { Account, AccountStatus, AccountType } from './account.ts';
export type { Sleep } from './apply-fault.ts';
export type { AuthScheme, Toolkit } from './catalogue/toolkit.ts';
export { createEmulator } from './create-emulator.ts';
export type { Emulator, EmulatorOptions } from './emulator.ts';
export type { Fault } from './fault.ts';
export type { LoggedRequest } from './logged-request.ts';
export type { Scenario, ScenarioAccount, ScenarioUser, SeedAccount } from './scenario.ts';
export { scenarios, type ScenarioName } from './scenarios.ts';
