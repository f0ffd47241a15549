import type { Decorator } from '@storybook/react-vite';

/** Puts a story below the title of a settings page, as wide as one. */
export const withTitle =
  (title: string): Decorator =>
  (Story) => (
    <main style={{ maxInlineSize: '46rem', marginInline: 'auto' }}>
      <h1 style={{ margin: '1rem 0 2rem', fontSize: '1.5rem' }}>{title}</h1>
      <Story />
    </main>
  );
