import type { ReactNode } from 'react';
import './foundations.css';

/** What a page of the foundations takes. */
export interface FoundationProps {
  title: string;
  /** One or two sentences. */
  intro: string;
  children: ReactNode;
}

/** A page that shows what the kit is made of. */
export function Foundation({ title, intro, children }: FoundationProps): ReactNode {
  return (
    <main className="book-page">
      <h1>{title}</h1>
      <p>{intro}</p>
      {children}
    </main>
  );
}
