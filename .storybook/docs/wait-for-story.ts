interface StoryWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    last(event: string): [{ storyId: string }] | undefined;
    on(event: string, listener: () => void): void;
  };
}

/** Settles when the story in a frame has played, however that ended, or nobody wants to know any more. */
export function waitForStory(frame: HTMLIFrameElement, id: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
    frame.addEventListener('error', () => resolve());
    frame.addEventListener('load', () => {
      const channel = (frame.contentWindow as StoryWindow | null)?.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel || channel.last('storyFinished')?.[0].storyId === id) return resolve();
      for (const event of ['storyFinished', 'storyErrored', 'storyThrewException', 'storyMissing']) channel.on(event, () => resolve());
      return undefined;
    });
  });
}
