import type { ComponentProps, MouseEvent } from 'react';
import { goTo } from './go-to.ts';
import { usePath } from './use-path.ts';

/** A link within Tidewell. Says which page is the current one. */
export function Link({ href, onClick, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  const isCurrent = usePath() === href;
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const wantsAnother = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || wantsAnother) return;
    event.preventDefault();
    // As a browser does: another press leaves no second entry to go back through.
    goTo(href, { replace: isCurrent });
  };
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined} {...rest} onClick={open}>
      {children}
    </a>
  );
}
