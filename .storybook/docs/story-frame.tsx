import { DocsContext } from '@storybook/addon-docs/blocks';
import { useContext, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { followControls } from './follow-controls.ts';
import { takeTurn } from './take-turn.ts';
import { waitForStory } from './wait-for-story.ts';

/** What the frame of a story takes. */
export interface StoryFrameProps {
  id: string;
  name: string;
  globals: Record<string, unknown>;
  height: string;
  /** How high it may become by what is in it. @default no higher */
  growsTo?: string | undefined;
}

/**
 * A story in a frame, which begins when it comes into sight and the ones before it have played: frames of one tab share
 * what is kept for the session and the focus, so that play functions beside each other would get into each other's way.
 */
export function StoryFrame({ id, name, globals, height, growsTo }: StoryFrameProps): ReactNode {
  const place = useRef<HTMLIFrameElement>(null);
  const [content, setContent] = useState<number>();
  const said = ['theme', 'direction', 'locale'].map((key) => `${key}:${String(globals[key])}`);
  const src = `iframe.html?${new URLSearchParams({ id, viewMode: 'story', globals: said.join(';') })}`;

  useLayoutEffect(() => {
    const frame = place.current;
    if (!frame) return undefined;
    const gone = new AbortController();
    const resized = new ResizeObserver(() => {
      const { body } = frame.contentDocument ?? {};
      if (body) setContent(body.scrollHeight);
    });
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        seen.disconnect();
        void takeTurn(async () => {
          if (gone.signal.aborted) return;
          const before = document.activeElement;
          frame.src = src;
          await waitForStory(frame, id, gone.signal);
          const root = frame.contentDocument?.querySelector('#storybook-root');
          if (root) resized.observe(root);
          // Whoever reads on this page goes on where they were.
          if (document.activeElement === frame && before instanceof HTMLElement) {
            frame.blur();
            before.focus({ preventScroll: true });
          }
        });
      },
      { rootMargin: '200px' },
    );
    seen.observe(frame);
    return () => {
      gone.abort();
      seen.disconnect();
      resized.disconnect();
    };
  }, [src, id]);

  const { channel } = useContext(DocsContext);
  useEffect(() => (place.current ? followControls(channel, place.current, id) : undefined), [channel, id]);

  const blockSize = growsTo && content ? `clamp(${height}, ${content}px, ${growsTo})` : height;
  return <iframe ref={place} title={name} style={{ display: 'block', inlineSize: '100%', blockSize, border: 0 }} />;
}
