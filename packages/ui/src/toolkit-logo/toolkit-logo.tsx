'use client';

import type { Toolkit } from '@plugboard/hooks';
import { forwardRef, useState } from 'react';
import { className } from '../class-name.ts';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What a toolkit's logo takes. */
export interface ToolkitLogoProps extends RootProps {
  /** The toolkit, or what there is to know of its logo. */
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo'>;
  /**
   * 20, 32, 40 or 56 px.
   * @default 'md'
   */
  size?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
}

// One of six that the stylesheet knows, and no style of its own: a strict policy refuses those that come from a server.
const hueOf = (slug: string): number => Array.from(slug).reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 360, 7) % 6;

// On a page from a server, it may have failed before React could hear of it: then it fails once more.
const replayError = (image: HTMLImageElement | null): void => {
  if (image?.complete && !image.naturalWidth) image.setAttribute('src', image.src);
};

/**
 * A toolkit's logo on a tile of fixed size. Where there is no artwork, or it does not load: the first letter of its
 * name, on a colour of its own.
 *
 * Says nothing to screen readers: the name stands beside it.
 *
 * @example
 * <ToolkitLogo toolkit={toolkit} size="lg" />
 */
export const ToolkitLogo: WithRef<ToolkitLogoProps, HTMLSpanElement> = forwardRef(
  function ToolkitLogo({ toolkit: { slug, name, logo }, size = 'md', ...props }: ToolkitLogoProps, ref) {
    const [broken, setBroken] = useState<string | null>(null);
    const art = logo !== broken && logo;
    return (
      <span
        ref={ref}
        {...props}
        className={className('plug-logo', props.className)}
        data-size={size}
        data-art={art ? '' : undefined}
        data-monogram={art ? undefined : hueOf(slug)}
        aria-hidden="true"
      >
        {art ? (
          <img
            ref={replayError}
            src={art}
            alt=""
            // As an icon's.
            width="24"
            height="24"
            loading="lazy"
            decoding="async"
            referrerPolicy="no-referrer"
            onError={() => {
              setBroken(art);
            }}
          />
        ) : (
          Array.from(name)[0]?.toUpperCase()
        )}
      </span>
    );
  },
);
