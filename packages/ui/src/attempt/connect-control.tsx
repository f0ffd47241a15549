'use client';

import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { SignInLink } from './sign-in-link.tsx';
import type { UseConnectViewResult } from './use-connect-view.ts';

/** What the main control of a toolkit takes. */
export interface ConnectControlProps extends UseConnectViewResult, Pick<ButtonProps, 'size' | 'variant'> {
  /** In a row the name and the logo stand beside it already: its label is short, and its name is for screen readers. */
  isRow?: boolean;
  /** @default not in a row */
  hasLogo?: boolean;
  /** Of the link to a sign-in whose window was blocked: the one next step, unless there is another. @default 'primary' */
  linkVariant?: ButtonProps['variant'];
}

/** The one control that takes a toolkit a step further. The same element in most states, so that it keeps the focus. */
export function ConnectControl(props: ConnectControlProps): ReactNode {
  const { view, flow, toolkit, isRow, hasLogo = !isRow, size, variant, linkVariant = 'primary' } = props;
  const { control, state } = view;
  const words = isRow ? { label: view.shortLabel, of: toolkit.name } : { label: view.label };

  if (control === 'none' || control === 'manage') return null;
  if (control === 'link') return <SignInLink {...words} flow={flow} size={size} variant={linkVariant} />;
  // A row has no line below it for the second way on.
  const reopens = isRow && view.more === 'open-again';
  const isBusy = control === 'busy' && !reopens;
  // While it waits, a press brings the window forward.
  const opens = reopens || state === 'waiting';
  const press = opens ? flow.openAgain : isBusy ? undefined : () => flow.authorize();
  return (
    <Button
      {...words}
      size={size}
      variant={variant}
      isBusy={isBusy}
      aria-disabled={press ? undefined : true}
      disabled={control === 'disabled'}
      onClick={() => void press?.()}
    >
      {!isBusy && hasLogo && <ToolkitLogo toolkit={toolkit} size="sm" />}
    </Button>
  );
}
