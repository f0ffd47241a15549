/** What was said to the console since it was last forgotten. */
export interface ConsoleGuard {
  /** Throws if there was an error or a warning. */
  assertSilent(): void;
  forget(): void;
}

/**
 * Listens to `console.error` and `console.warn` from now on: one that nobody expects is a failure. A test that expects
 * one puts its own function in the place of `console.error`.
 */
export function failOnConsole(): ConsoleGuard {
  const heard: string[] = [];
  for (const level of ['error', 'warn'] as const) {
    const real = console[level];
    console[level] = (...values: unknown[]) => {
      heard.push(`console.${level}: ${values.map(String).join(' ')}`);
      real.apply(console, values);
    };
  }
  return {
    assertSilent() {
      if (heard.length > 0) throw new Error(heard.splice(0).join('\n'));
    },
    forget() {
      heard.length = 0;
    },
  };
}
