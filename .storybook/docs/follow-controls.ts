import type { DocsContextProps } from '@storybook/addon-docs/blocks';

interface StoryWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: { emit(event: string, said: object): void };
}

interface Said {
  storyId: string;
  updatedArgs: object;
}

/** Tells a story in a frame what is said of it on the page: by the controls, say. Returns how to stop. */
export function followControls(channel: DocsContextProps['channel'], frame: HTMLIFrameElement, id: string): () => void {
  // What is told in the frame is heard on the page, too.
  let last = '';
  const tell = ({ storyId, updatedArgs }: Said): void => {
    const said = JSON.stringify(updatedArgs);
    if (storyId !== id || said === last) return;
    last = said;
    (frame.contentWindow as StoryWindow | null)?.__STORYBOOK_ADDONS_CHANNEL__?.emit('updateStoryArgs', { storyId, updatedArgs });
  };
  channel.on('updateStoryArgs', tell);
  return () => channel.off('updateStoryArgs', tell);
}
