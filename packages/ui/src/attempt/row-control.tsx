'use client';

import type { ReactNode } from 'react';
import { ConnectControl, type ConnectControlProps } from './connect-control.tsx';
import { MoreLink } from './more-link.tsx';

/** The main control of a toolkit where its name stands beside it, and the second way on; nothing where neither works. */
export function RowControl({ variant = 'secondary', ...props }: ConnectControlProps): ReactNode {
  return (
    <>
      {props.view.control !== 'disabled' && <ConnectControl {...props} variant={variant} size="sm" isRow />}
      <MoreLink {...props} isRow />
    </>
  );
}
