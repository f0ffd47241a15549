import type { ReactNode } from 'react';
import { errorMessages } from './error-messages.ts';

const disconnectWords = {
  disconnectTitle: (name: string): string => `Disconnect ${name}?`,
  /** `next` is the account that is used from then on, where there is one. */
  disconnectText: (next?: ReactNode): ReactNode => (
    <>
      This app stops using the account right away{next && <>, and uses {next} instead</>}. You can connect it again
      whenever you like.
    </>
  ),
  disconnectKeep: 'Keep it',
  disconnectConfirm: 'Disconnect',
  disconnecting: 'Disconnecting…',
  /** `error` is the sentence on what went wrong. */
  disconnectFailed: (error: string): string => `${error} It may still be connected.`,
  disconnectedTitle: (name: string): string => `${name} is disconnected`,
  disconnectedMayRemain: (name: string): string =>
    `${name} may still list this app among those with access. You can remove it in your ${name} settings.`,
  done: 'Done',
  tryAgain: 'Try again',
};

/** What is asked before an account is disconnected, and what is said after. */
export const disconnectMessages: typeof errorMessages & typeof disconnectWords =
  /* @__PURE__ */ Object.assign({}, errorMessages, disconnectWords);
