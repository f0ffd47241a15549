import { Controls, Description, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { Scroll } from './scroll.tsx';

/** What the stories of a group show. */
const titles: Record<string, string> = { Components: 'States', Flows: 'Journeys' };

/** The page of a component, a flow or a host. Only of components the props are of interest there. */
export function DocsPage(): ReactNode {
  const { csfFile, preparedMeta } = useOf('meta', ['meta']);
  const group = preparedMeta.title.split('/')[0] ?? '';
  const hasOneStory = Object.keys(csfFile.stories).length === 1;
  return (
    <>
      <Title />
      <Description of="meta" />
      {hasOneStory && <Description of="story" />}
      {/* Journeys take their time, and one after the other: the first is not also played by itself. */}
      {(hasOneStory || group !== 'Flows') && <Primary />}
      {group === 'Components' && (
        <Scroll label="Props">
          <Controls />
        </Scroll>
      )}
      {!hasOneStory && <Stories title={titles[group] ?? 'Examples'} />}
    </>
  );
}
