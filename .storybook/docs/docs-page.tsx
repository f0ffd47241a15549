import { Controls, Description, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/** The page of a component, a flow or a host. Only of components the props are of interest there. */
export function DocsPage(): ReactNode {
  const { csfFile, preparedMeta } = useOf('meta', ['meta']);
  const hasOneStory = Object.keys(csfFile.stories).length === 1;
  return (
    <>
      <Title />
      <Description of="meta" />
      {hasOneStory && <Description of="story" />}
      <Primary />
      {preparedMeta.title.startsWith('Components/') && <Controls />}
      {!hasOneStory && <Stories title="States" />}
    </>
  );
}
