import type { ReactNode } from 'react';

/** What a notice in an empty list takes. */
export interface EmptyNoticeProps {
  art: 'sockets' | 'search';
  title: string;
  /**
   * The level of its heading: 2 where it stands for the whole page.
   * @default 3
   */
  level?: 2 | 3 | undefined;
  /** Why, and what to do. */
  text?: string | undefined;
  /** What can be done about it. */
  actions?: ReactNode;
  /** What is for others than the reader: last, and small. */
  reference?: ReactNode;
}

/** Says in the middle of a list why there is nothing in it. */
export function EmptyNotice({ art, title, level = 3, text, actions, reference }: EmptyNoticeProps): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <div className="plug-list">
      <div className="plug-empty">
        <svg className="plug-empty-art" viewBox="0 0 120 56" aria-hidden="true">
          {art === 'sockets' ? sockets : glass}
        </svg>
        <Heading className="plug-heading">{title}</Heading>
        {text && <p className="plug-text">{text}</p>}
        {actions && <div className="plug-actions">{actions}</div>}
        {reference && <p className="plug-meta">{reference}</p>}
      </div>
    </div>
  );
}

const holes = [20, 60, 100];

const sockets = (
  <>
    {holes.map((x) => (
      <circle key={x} cx={x} cy="18" r="9" />
    ))}
    <g fill="var(--plug-color-outline)" stroke="none">
      {holes.map((x) => (
        <circle key={x} cx={x} cy="18" r="2.5" />
      ))}
    </g>
    <path d="M8 52c22 0 18-12 34-12s14 8 26 8M68 44.5h7a3.5 3.5 0 0 1 0 7h-7zM78.5 46.2h5M78.5 49.8h5" />
  </>
);

const glass = (
  <>
    <path opacity=".45" d="M11 28a9 9 0 1 0 18 0 9 9 0 1 0-18 0M91 28a9 9 0 1 0 18 0 9 9 0 1 0-18 0" />
    <circle cx="60" cy="28" r="9" />
    <circle cx="60" cy="28" r="15.5" />
    <path d="m71 39 8 8" strokeWidth="3" />
  </>
);
