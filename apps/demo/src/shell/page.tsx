import type { ReactNode } from 'react';

/** A page within the shell: its title, a sentence on what it is for, and what it holds. */
export function Page({ title, heading = title, lead, children }: PageProps) {
  return (
    <div className="page">
      <title>{`${title} · Tidewell`}</title>
      <header className="page-header">
        <h1>{heading}</h1>
        <p>{lead}</p>
      </header>
      {children}
    </div>
  );
}

interface PageProps {
  /** For the tab. */
  title: string;
  /** For the page, where it says it differently. */
  heading?: string;
  lead: ReactNode;
  children?: ReactNode;
}
