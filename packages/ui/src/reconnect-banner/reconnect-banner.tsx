'use client';

import {
  connectionState,
  connectionToReconnect,
  useConnectClient,
  useConnections,
  useRequiredConnections,
  type Connection,
  type Toolkit,
} from '@plugboard/hooks';
import { forwardRef, useEffect, useState } from 'react';
import { Button } from '../button/button.tsx';
import { className } from '../class-name.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { AlertIcon, CloseIcon } from '../icons.tsx';
import { LastWord } from '../notices/last-word.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { reconnectBannerMessages } from '../messages/reconnect-banner-messages.tsx';
import { tellHost } from '../tell-host.ts';
import { useOnUserChange } from '../use-on-user-change.ts';
import { useRoot } from '../use-root.ts';
import { useAnnouncer } from '../voice/use-announcer.ts';
import { ReconnectLine } from './reconnect-line.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the banner takes that asks people to sign in again. */
export interface ReconnectBannerProps extends RootProps {
  /** Only these toolkits, by their slugs. @default all */
  toolkits?: readonly string[] | undefined;
  /** The page on which several can be looked through. Without it, and without `onReview`, they come one by one. */
  href?: string | undefined;
  /** Called to look through several, where that takes no link. */
  onReview?: (() => void) | undefined;
  /** Called once the server has said that an account is connected again. */
  onConnect?: ((connection: Connection) => void) | undefined;
  /** Called when it is dismissed. It comes back when another account loses its access. */
  onDismiss?: (() => void) | undefined;
}

/** The ids of those that were dismissed, until the page is loaded anew: a change of route brings no banner back. */
const dismissals = new WeakMap<object, readonly string[]>();

/**
 * One line at the top of your page when accounts have lost their access, with the way to get it back. Nothing while all
 * is well.
 *
 * @example
 * <ReconnectBanner href="/settings/connections" />
 */
export const ReconnectBanner: WithRef<ReconnectBannerProps, HTMLElement> = forwardRef(
  function ReconnectBanner(props: ReconnectBannerProps, ref) {
    const { toolkits, href, onReview, onConnect, onDismiss, ...rest } = props;
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(reconnectBannerMessages);
    const { data: connections = [], isPending: isFirstLook } = useConnections();
    const { client } = useConnectClient();
    const [dismissed, setDismissed] = useState(dismissals.get(client) ?? []);
    const broken = brokenOf(connections, toolkits).filter(({ id }) => !dismissed.includes(id));
    const { data, isPending } = useRequiredConnections(broken.map(({ toolkit }) => toolkit));
    // What the app offers no more is not to be had back.
    const lost = broken.flatMap((connection, index) => {
      const toolkit = data[index]?.data;
      return toolkit ? [{ connection, toolkit }] : [];
    });
    const names = lost.map(({ toolkit }) => toolkit.name);
    // What it has spoken of, for when it is gone.
    const [spokenOf, speakOf] = useState<Toolkit | null>(null);
    useOnUserChange(() => speakOf(null));
    // It comes with all of them; what is lost later joins them.
    const [first] = isPending && !spokenOf ? [] : lost;
    if (first && spokenOf?.slug !== first.toolkit.slug) speakOf(first.toolkit);

    // What comes while somebody is at something else on the page is said; what was there when they came, they find.
    const { text, tell } = useAnnouncer();
    const arrival = first ? messages.about(messages.reconnectBannerLabel, names.join(', ')) : '';
    useEffect(() => {
      if (!isFirstLook && !isPending) tell('banner', arrival && 'shown', arrival);
    });
    const arrivals = <output className="plug-hidden">{text}</output>;

    if (!first) {
      const works = connections.some((one) => one.toolkit === spokenOf?.slug && connectionState(one) === 'connected');
      return (
        <>
          {arrivals}
          {spokenOf && (
            <LastWord>{dismissed.length === 0 && works && messages.announceConnected(spokenOf.name)}</LastWord>
          )}
        </>
      );
    }

    const dismiss = (
      <Button
        size="sm"
        isIcon
        aria-label={messages.dismiss}
        onClick={() => {
          const ids = [...dismissed, ...broken.map(({ id }) => id)];
          dismissals.set(client, ids);
          setDismissed(ids);
          tellHost(onDismiss);
        }}
      >
        <CloseIcon />
      </Button>
    );
    return (
      <>
        {arrivals}
        <section
          {...rest}
          ref={root}
          className={className('plug-banner', props.className)}
          data-tone="warning"
          aria-label={messages.reconnectBannerLabel}
        >
          <AlertIcon />
          {lost.length === 1 || (href === undefined && !onReview) ? (
            <ReconnectLine {...first} {...{ names, onConnect, dismiss }} />
          ) : (
            <>
              <div className="plug-banner-body">
                <p className="plug-text">{messages.reconnectBanner(names)}</p>
                {href === undefined ? (
                  <Button label={messages.review} variant="secondary" size="sm" onClick={onReview} />
                ) : (
                  <a className="plug-button" data-variant="secondary" data-size="sm" href={href} onClick={onReview}>
                    <span>{messages.review}</span>
                  </a>
                )}
              </div>
              {dismiss}
            </>
          )}
        </section>
      </>
    );
  },
);

/** One of each toolkit of which no account works any more. */
function brokenOf(connections: readonly Connection[], toolkits: readonly string[] | undefined): Connection[] {
  const slugs = [...new Set(connections.map(({ toolkit }) => toolkit))];
  return slugs
    .filter((slug) => !toolkits || toolkits.includes(slug))
    .flatMap((slug) => connectionToReconnect(connections.filter(({ toolkit }) => toolkit === slug)) ?? []);
}
