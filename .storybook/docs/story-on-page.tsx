import { DocsContext, Story, useOf } from '@storybook/addon-docs/blocks';
import { useContext, type ComponentProps, type ReactNode } from 'react';
import { sentenceCase } from '../sentence-case.ts';
import { globalsOf } from './globals-of.ts';
import { StoryFrame } from './story-frame.tsx';

/** How a story stands on its page, in its `parameters`. */
export interface FramesParameters {
  /**
   * The least height of the frames that the stories of a file have on their page, where each plays to its state.
   * The first one stands on the page itself, too, for the controls to turn.
   */
  frames?: string;
}

/** A story on a page: right there, or in a frame. */
export function StoryOnPage(props: ComponentProps<typeof Story> & { of?: unknown; __primary?: boolean }): ReactNode {
  const context = useContext(DocsContext);
  const { story } = useOf(props.of ?? 'story', ['story']);
  const { frames, docs } = story.parameters as FramesParameters & { docs?: { story?: { inline?: boolean; height?: string } } };
  const isInline = props.inline ?? docs?.story?.inline ?? true;
  if (props.inline || (isInline && (!frames || props.__primary))) {
    const { height, ...rest } = props;
    // Room for it while it is prepared. Storybook's own would clip what hangs over.
    return <div style={{ minBlockSize: height }}><Story {...rest} /></div>;
  }
  return (
    <div className="sb-story">
      <StoryFrame
        id={story.id}
        name={sentenceCase(story.name)}
        globals={globalsOf(context)}
        height={props.height ?? docs?.story?.height ?? frames ?? '30rem'}
        // What fills its window has no height of its own.
        growsTo={isInline ? '44rem' : undefined}
      />
    </div>
  );
}
