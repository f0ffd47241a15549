import { useEffect, useRef, type ReactNode } from 'react';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { setLook, type Look } from '../set-look.ts';
import type { GuestFrame } from './guest-app/in-story.tsx';

/** What a page of its own takes. */
export interface GuestPageProps {
  /** The name of the file below `guests/`. */
  page: string;
  /** The story's world, which is behind the page, too. */
  stack: Stack;
  look: Look;
}

/** An app on a page of its own, with the kit in it. */
export function GuestPage({ page, stack, look }: GuestPageProps): ReactNode {
  const frame = useRef<GuestFrame>(null);
  const { theme, direction } = look;
  useEffect(() => {
    const dress = (): void => {
      const root = frame.current?.contentDocument?.documentElement;
      if (root) setLook({ theme, direction }, root);
    };
    const { current } = frame;
    dress();
    current?.addEventListener('load', dress);
    return () => {
      current?.removeEventListener('load', dress);
    };
  }, [theme, direction]);
  return (
    <iframe
      title="Tidewell"
      ref={(element: GuestFrame | null) => {
        frame.current = element;
        if (element) element.stack = stack;
      }}
      src={`${import.meta.env.BASE_URL}guests/${page}`}
      style={{ display: 'block', inlineSize: '100%', blockSize: '100dvh', border: 0 }}
    />
  );
}
