'use client';

import type { UseAuthorizeResult } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import type { ButtonProps } from '../button/button.tsx';
import { OpenIcon } from '../icons.tsx';

/** What the link takes. */
export interface SignInLinkProps extends Pick<ButtonProps, 'size' | 'variant'> {
  flow: UseAuthorizeResult;
  children: ReactNode;
}

/** Opens by a click of its own the sign-in whose window was blocked; nothing where there is none. */
export function SignInLink({ flow, size, variant, children }: SignInLinkProps): ReactNode {
  return (
    flow.redirectUrl && (
      <a
        className="plug-button"
        data-variant={variant}
        data-size={size}
        href={flow.redirectUrl}
        target="_blank"
        rel="noopener"
        onClick={flow.linkOpened}
      >
        {children}
        <OpenIcon />
      </a>
    )
  );
}
