import type { Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';

/** What the head of a panel takes. */
export interface PanelHeaderProps {
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo'>;
  titleId: string;
  title: string;
  /** Which account, or what to do. */
  text?: string | null | undefined;
}

/** Which toolkit a panel or a dialog is about. */
export function PanelHeader({ toolkit, titleId, title, text }: PanelHeaderProps): ReactNode {
  return (
    <div className="plug-header">
      <ToolkitLogo toolkit={toolkit} size="lg" />
      {/* A title that changes is read out in here: of what is outside of a modal dialog, nothing is. */}
      <div className="plug-body" aria-live="polite">
        <h2 className="plug-heading" id={titleId}>
          {title}
        </h2>
        {text && (
          <p className="plug-meta" id={`${titleId}-of`}>
            <bdi>{text}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
