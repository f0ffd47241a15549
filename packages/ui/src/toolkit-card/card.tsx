import type { Toolkit } from '@plugboard/hooks';
import { forwardRef, type ReactNode } from 'react';
import { className } from '../class-name.ts';
import type { RootProps } from '../root-props.ts';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import type { WithRef } from '../with-ref.ts';

/** What a card is made of. */
export interface CardProps extends RootProps {
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo' | 'description'>;
  /** Selector: `[data-state]`. */
  state: string;
  /** Below the name: how it stands, or what it belongs to. */
  status: ReactNode;
  /** The corner. */
  end?: ReactNode;
  /** In the place of what it is for. */
  note?: ReactNode;
  actions?: ReactNode;
  /** What can be said of it at the end of its line. */
  fact: ReactNode;
  /** What is read out. */
  children?: ReactNode;
}

/** The one anatomy of cards: what it is, how it stands, what it is for, what can be done. */
export const Card: WithRef<CardProps, HTMLElement> = forwardRef(function Card(
  { toolkit, state, status, end, note, actions, fact, children, ...props },
  ref,
) {
  const { slug, name, description } = toolkit;
  return (
    <article
      {...props}
      ref={ref}
      className={className('plug-toolkit-card', props.className)}
      data-slug={slug}
      data-state={state}
      aria-label={name}
    >
      <div className="plug-header">
        <ToolkitLogo toolkit={toolkit} size="lg" />
        <div className="plug-body">
          <h3 className="plug-title" dir="auto">
            {name}
          </h3>
          {status}
        </div>
        {end}
      </div>
      {/* Composio describes toolkits in English. */}
      <p className="plug-text" dir="auto" lang={note ? undefined : 'en'}>
        {note || description}
      </p>
      <div className="plug-actions">
        {actions}
        {fact && <span className="plug-meta">{fact}</span>}
      </div>
      {children}
    </article>
  );
});
