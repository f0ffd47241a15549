import type { ReactNode } from 'react';
import { accountMessages } from './account-messages.ts';
import { connectMessages } from './connect-messages.tsx';

const list = /* @__PURE__ */ new Intl.ListFormat('en-GB');

const reconnectWords = {
  dismiss: 'Dismiss',
  reconnectBanner: (names: readonly string[]): ReactNode => (
    <>
      {list
        .formatToParts(names)
        .map(({ type, value }, index) => (type === 'element' ? <strong key={index}>{value}</strong> : value))}
      {names.length === 1 ? ' needs' : ' need'} you to sign in again.
    </>
  ),
  reconnectBannerLabel: 'Accounts that lost access',
  review: 'Review',
};

/** What is said at the top of a page when accounts have lost their access. `names` are of toolkits. */
export const reconnectBannerMessages: typeof connectMessages & typeof accountMessages & typeof reconnectWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, accountMessages, reconnectWords);
