import { connectMessages } from './connect-messages.tsx';

const promptWords = {
  /** `status`: how it stands. */
  promptAsked: (date: Date | undefined, status: string): string =>
    `${date ? `Asked on ${date.toLocaleDateString('en-GB', { dateStyle: 'long' })}. ` : ''}${status}`,
  promptConnected: (names: readonly string[]): string => `${names.join(', ')} connected`,
  promptContinues: 'Continues once all are connected.',
  promptNotNow: 'Not now',
  promptProgress: (done: number, total: number): string => `${done} of ${total}`,
  promptTitle: (count: number): string => `Connect ${count} accounts`,
  promptTrust: (name: string, app: string | undefined): string =>
    `You sign in with ${name}. ${app ?? 'This app'} never sees your password.`,
};

/** What is said in a conversation. `name` is the toolkit's, `app` the host's. */
export const chatMessages: typeof connectMessages & typeof promptWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, promptWords);
