import type { ReactNode } from 'react';
// By its path: react-docgen does not find packages.
import type { UseConnectPromptsOptions } from '../../packages/hooks/src/chat/use-connect-prompts.ts';

/** Draws nothing. It has the options of the hook as its props, for the table of a component that takes them, too. */
// oxlint-disable-next-line no-unused-vars -- its type is all that it is for
export function ConnectPromptsOptions(_: UseConnectPromptsOptions): ReactNode {
  return <></>;
}
