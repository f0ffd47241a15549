const day = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayAndYear = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** What is said of accounts wherever they are listed. `name` is the toolkit's. */
export const accountMessages = {
  /** What is said of one of several. */
  about: (name: string, note: string): string => `${name}: ${note}`,
  accounts: (count: number): string => `${count} accounts`,
  announceAvailable: (name: string): string => `${name} is not connected.`,
  announceConnected: (name: string): string => `${name} is connected.`,
  /** By the ids of the groups of the catalogue. The server names them in English. */
  categoryNames: {} as Partial<Record<string, string>>,
  since: (date: Date): string =>
    `since ${(date.getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(date)}`,
};
