'use client';

import { useRequiredConnections, type Connection } from '@plugboard/hooks';
import { forwardRef, useEffect, useId, useState, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { RetryButton } from '../button/retry-button.tsx';
import { className } from '../class-name.ts';
import { useAnnouncer } from '../voice/use-announcer.ts';
import { errorText } from '../messages/error-text.ts';
import { LastWord } from '../notices/last-word.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { requireConnectionsMessages } from '../messages/require-connections-messages.ts';
import { Note } from '../note/note.tsx';
import { keepFocus } from '../focus/keep-focus.ts';
import { useOnUserChange } from '../use-on-user-change.ts';
import { SkeletonRows } from '../skeleton-rows.tsx';
import { useRoot } from '../use-root.ts';
import { Progress } from './progress.tsx';
import { RequiredStep } from './required-step.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** One toolkit that something needs. */
export interface RequiredToolkit {
  /** The toolkit's slug, for example `gmail`. */
  slug: string;
  /** What it is needed for, in a few words: `To see what is due`. */
  reason?: string | undefined;
  /** Whether it can be left out. */
  isOptional?: boolean | undefined;
}

/** What the checklist of connections takes. */
export interface RequireConnectionsProps extends RootProps {
  /** What is needed, in this order. */
  toolkits: readonly (string | RequiredToolkit)[];
  /**
   * What the checklist is called.
   * @default 'Connect your tools'
   */
  heading?: string | undefined;
  /** The level of the heading in your page. @default 2 */
  headingLevel?: 1 | 2 | 3 | undefined;
  /** Why, in one sentence. */
  text?: ReactNode;
  /**
   * What needs the connections: shown in the place of the checklist once they are there, and until it is unmounted,
   * also when one of them is lost on the way.
   */
  children?: ReactNode;
  /** Called by Continue. Without it, `children` are shown by themselves. */
  onContinue?: (() => void) | undefined;
  /** Called by “Do this later”, which is there only with it. */
  onLater?: (() => void) | undefined;
  /** Called once the server has said that an attempt of this page is connected. */
  onConnect?: ((connection: Connection) => void) | undefined;
}

/**
 * A step of an onboarding, or a gate: what something needs, how far one is, and a button for each that is missing.
 *
 * @example
 * <RequireConnections toolkits={['gmail', { slug: 'slack', isOptional: true }]} onContinue={next} onLater={next} />
 */
export const RequireConnections: WithRef<RequireConnectionsProps, HTMLElement> = forwardRef(
  function RequireConnections(props: RequireConnectionsProps, ref) {
    const { toolkits, heading, headingLevel = 2, text, children, onContinue, onLater, onConnect, ...rest } = props;
    const Heading = `h${headingLevel}` as const;
    const steps = toolkits.map((step): RequiredToolkit => (typeof step === 'string' ? { slug: step } : step));
    const messages = useMessages(requireConnectionsMessages);
    const titleId = useId();
    const root = useRoot(ref, keepFocus);
    const announcer = useAnnouncer();
    const { data, isPending, error, refetch } = useRequiredConnections(steps.map(({ slug }) => slug));
    const [shown, show] = useState<'nothing' | 'list' | 'children' | 'children-next'>('nothing');
    useOnUserChange(() => show('nothing'));

    useEffect(() => {
      // oxlint-disable-next-line no-console -- only whoever builds the app can mend it, and the page cannot say which
      if (error?.code === 'unknown_toolkit') console.error('plugboard:', error.message);
    }, [error]);

    // What can be left out, and is not offered, is left out.
    const isLoaded = data.every(
      ({ data: known, error: why }, index) => known ?? (steps[index]?.isOptional && why?.code === 'unknown_toolkit'),
    );
    const needed = data.filter((_, index) => !steps[index]?.isOptional);
    const missing = needed.filter(({ isReady }) => !isReady);
    // What nobody has set up is nothing that the person could do.
    const possible = missing.filter(({ state }) => state !== 'unavailable');
    const isReady = isLoaded && missing.length === 0;
    const isGate = children !== undefined;
    // Who has everything already is not asked to continue.
    if (isLoaded && shown === 'nothing') show(isReady && isGate ? 'children' : 'list');
    if (isReady && shown === 'list' && isGate && !onContinue) show('children-next');

    if (shown === 'children' || shown === 'children-next') {
      return (
        <>
          {shown === 'children-next' && <LastWord>{messages.requireReady}</LastWord>}
          {children}
        </>
      );
    }
    return (
      <section
        {...rest}
        ref={root}
        className={className('plug-checklist', props.className)}
        aria-labelledby={titleId}
        aria-busy={isPending || undefined}
      >
        <div className="plug-body">
          <Heading className="plug-heading" id={titleId} data-size="xl">
            {heading ?? messages.requireHeading}
          </Heading>
          {text && <p className="plug-text">{text}</p>}
        </div>
        {needed[0] && (isLoaded || !error) && (
          <Progress
            label={messages.requireProgressLabel}
            text={isLoaded ? messages.requireProgress(needed.length - missing.length, needed.length) : undefined}
            value={isLoaded ? needed.length - missing.length : 0}
            max={needed.length}
          />
        )}
        {isLoaded && (
          // Safari forgets that a list without bullets is one.
          <ul role="list" className="plug-list" aria-labelledby={titleId}>
            {data.map(
              ({ toolkit, data: known }, index) =>
                known && (
                  <RequiredStep
                    key={toolkit}
                    toolkit={known}
                    {...{ onConnect, tell: announcer.tell }}
                    reason={steps[index]?.reason}
                    isOptional={steps[index]?.isOptional}
                    isNext={toolkit === possible[0]?.toolkit}
                  />
                ),
            )}
          </ul>
        )}
        {!isLoaded && !error && (
          <output className="plug-list" aria-label={messages.loading}>
            <SkeletonRows kind="connection" hasButton count={steps.length} />
          </output>
        )}
        {!isLoaded && <Note state="failed">{error && errorText(error, messages)}</Note>}
        <div className="plug-footer">
          {isLoaded && (
            <Note>
              {isReady
                ? needed[0] && messages.requireReady
                : possible[0] && messages.requireMissing(possible.map(({ toolkit, data: known }) => known?.name ?? toolkit))}
            </Note>
          )}
          <div className="plug-actions">
            {onLater && !isReady && (
              <Button label={messages.requireLater} onClick={onLater} />
            )}
            {!isLoaded && error && <RetryButton error={error} onRetry={refetch} variant="primary" />}
            {onContinue && (isLoaded || !error) && (
              <Button
                label={messages.requireContinue}
                variant="primary"
                disabled={!isReady}
                onClick={() => {
                  if (isGate) show('children-next');
                  onContinue();
                }}
              />
            )}
          </div>
        </div>
        <output className="plug-hidden">{announcer.text}</output>
      </section>
    );
  },
);
