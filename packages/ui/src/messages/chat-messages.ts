/** What is said in a conversation, besides what is said of every toolkit. `name` is the toolkit's. */
export const chatMessages = {
  promptAsked: (date: Date | undefined): string =>
    `Asked ${date ? `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}` : 'earlier'}. Still not connected`,
  promptConnected: (names: string): string => `${names} connected`,
  promptContinues: 'Continues by itself once all are connected.',
  promptNotNow: 'Not now',
  promptProgress: (done: number, total: number): string => `${done} of ${total}`,
  promptSkip: 'Skip the rest',
  promptTitle: (count: number): string => `Connect ${count} accounts`,
  promptTrust: (name: string): string => `You sign in with ${name}. This app never sees your password.`,
};
