import type { CSSProperties, ReactNode } from 'react';

/** What a bar of progress takes. */
export interface ProgressProps {
  label: string;
  /** How far it is, in words; stands beside the bar too. Without: that is not known yet. */
  text: string | undefined;
  value: number;
  max: number;
}

/** So many segments, and so many of them full. */
export function Progress({ label, text, value, max }: ProgressProps): ReactNode {
  return (
    <div className="plug-header">
      <div
        className="plug-progress"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- browsers draw no segments of a <progress>
        role="progressbar"
        aria-label={label}
        aria-valuetext={text}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={text === undefined ? undefined : value}
        style={{ '--plug-value': value, '--plug-max': max } as CSSProperties}
      />
      <span className={text ? 'plug-meta' : 'plug-skeleton'} data-width="1" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
