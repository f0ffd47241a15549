import type { Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';

/** What one toolkit of a card is drawn from. */
export interface PromptRowProps {
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo'>;
  /** Whether it is one of several. */
  isRow: boolean;
  /** What stands below its name. */
  meta: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
  /** A line below everything, where it is not one of several. */
  children?: ReactNode;
  /** Whether only that line is left. */
  isFolded?: boolean;
}

/** One toolkit of a card: alone, or as one of several. What changes in it was there before, so that it is read out. */
export function PromptRow({ toolkit, isRow, meta, actions, children, isFolded }: PromptRowProps): ReactNode {
  const Row = isRow ? 'li' : 'div';
  const Meta = isRow ? 'output' : 'div';
  return (
    <Row className="plug-connection-row" data-slug={toolkit.slug} aria-label={isRow ? toolkit.name : undefined}>
      {!isFolded && <ToolkitLogo toolkit={toolkit} size={isRow ? 'md' : 'lg'} />}
      {!isFolded && (
        <div className="plug-body">
          <div className="plug-title">{toolkit.name}</div>
          <Meta className="plug-meta">{meta}</Meta>
        </div>
      )}
      {!isFolded && actions && <div className="plug-actions">{actions}</div>}
      {children}
    </Row>
  );
}
