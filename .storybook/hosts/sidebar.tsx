import type { ReactNode } from 'react';

/** A sidebar of 320 px, beside a page. */
export function Sidebar({ children }: { children: ReactNode }): ReactNode {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', minBlockSize: '100dvh' }}>
      <aside
        aria-label="Settings"
        style={{
          boxSizing: 'border-box',
          flex: 'none',
          inlineSize: 'min(320px, 100%)',
          padding: '1rem',
          borderInlineEnd: '1px solid light-dark(#e2e8f0, #334155)',
        }}
      >
        {children}
      </aside>
      <main style={{ flex: '1 1 16rem', padding: '2rem', background: 'light-dark(#f4f4f5, #101012)' }}>
        <h1 style={{ margin: 0, fontSize: '1.25rem' }}>Today</h1>
      </main>
    </div>
  );
}
