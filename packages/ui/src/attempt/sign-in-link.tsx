'use client';

import type { UseAuthorizeResult } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { ButtonLabel, type ButtonProps } from '../button/button.tsx';
import { OpenIcon } from '../icons.tsx';

/** What the link takes. */
export interface SignInLinkProps extends Pick<ButtonProps, 'label' | 'of' | 'size' | 'variant'> {
  flow: UseAuthorizeResult;
}

/** Opens by a click of its own the sign-in whose window was blocked; nothing where there is none. */
export function SignInLink({ label, of, flow, size, variant }: SignInLinkProps): ReactNode {
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
        <ButtonLabel label={label} of={of} />
        <OpenIcon />
      </a>
    )
  );
}
