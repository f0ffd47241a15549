import { describe } from 'vitest';
import type { Runtime, Sdk } from './stack.ts';

const runtimes: readonly Runtime[] = ['direct', 'node'];
const sdks: readonly Sdk[] = ['0.19', '0.21'];

/** Runs a suite as calls of the handler, and over HTTP through the Node adapter. */
export function describeEachRuntime(title: string, suite: (runtime: Runtime) => void): void {
  describe.each(runtimes)(`${title}, %s`, (runtime) => {
    suite(runtime);
  });
}

/** Runs a suite on the oldest and the newest SDK that we promise to work with. */
export function describeEachSdk(title: string, suite: (sdk: Sdk) => void): void {
  describe.each(sdks)(`${title}, on SDK %s`, (sdk) => {
    suite(sdk);
  });
}
