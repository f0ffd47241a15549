import type { ReactNode } from 'react';

// On a grid of 16, stroke 1.5, round ends.
const drawings = {
  today: <path d="M2.75 7.25 8 2.75l5.25 4.5v5a1 1 0 0 1-1 1h-8.5a1 1 0 0 1-1-1z" />,
  profile: (
    <>
      <circle cx="8" cy="5.5" r="2.5" />
      <path d="M3.25 13.25c.6-2.4 2.4-3.5 4.75-3.5s4.15 1.1 4.75 3.5" />
    </>
  ),
  connections: <path d="M6 2.5v3M10 2.5v3M4.25 5.5h7.5V8a3.75 3.75 0 0 1-7.5 0zM8 11.75v2" />,
  chat: <path d="M3.5 3.25h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H7.25L4.5 13.5v-2.25h-1a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z" />,
  send: <path d="M8 13V3.25M4 7.25l4-4 4 4" />,
  menu: <path d="M2.75 4.75h10.5M2.75 8h10.5M2.75 11.25h10.5" />,
  more: <path d="m5 6 3-3 3 3M5 10l3 3 3-3" />,
  code: <path d="m5.5 4.5-3 3.5 3 3.5m5-7 3 3.5-3 3.5" />,
  leave: <path d="M6.5 3h-2a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h2M7 8h6.25m-2.5-2.75L13.5 8l-2.75 2.75" />,
  next: <path d="m6.25 4 4 4-4 4" />,
  sunrise: (
    <path d="M2.5 12.5h11M4.75 10a3.25 3.25 0 0 1 6.5 0M8 2.75v1.5M3.1 5.1l1 1m8.8-1-1 1M1.75 10h1m10.5 0h1" />
  ),
  reply: <path d="M6.5 3.5 2.75 7.25 6.5 11M3 7.25h6a4.25 4.25 0 0 1 4.25 4.25v1" />,
  review: <path d="m2.75 8.5 2.5 2.5L9.5 5.5m-1.25 5.25.25.25 4.75-6" />,
} satisfies Record<string, ReactNode>;

/** The name of one of Tidewell's icons. */
export type IconName = keyof typeof drawings;

/** One of Tidewell's icons. Never alone: words say the same. */
export function Icon({ name, flips = false }: { name: IconName; flips?: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" data-flips={flips || undefined}>
      {drawings[name]}
    </svg>
  );
}
