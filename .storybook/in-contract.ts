import { findUnpromised, readContract } from '../packages/ui/test/read-contract.ts';

/** Holds what a story has drawn against the attributes that the README promises, where stories are tests. */
export async function inContract(): Promise<void> {
  if (import.meta.env['VITEST_STORYBOOK'] === undefined) return;
  const { default: readme } = await import('../packages/ui/README.md?raw');
  const unpromised = findUnpromised(document.body, readContract(readme));
  if (unpromised.length > 0) throw new Error(`Not in the README of the kit: ${unpromised.join('; ')}`);
}
