import type { StoryContext } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import type { Look } from '../set-look.ts';
import { themeOf } from '../themes.ts';
import { GuestPage } from './guest-page.tsx';

/** Renders a story as the page below `guests/` that its parameter `guest` names. */
export function renderGuest(_: object, { globals, loaded, parameters }: StoryContext): ReactElement {
  return (
    <GuestPage
      page={String(parameters['guest'])}
      stack={loaded['stack'] as Stack}
      look={{ theme: themeOf(globals['theme']), direction: globals['direction'] as Look['direction'] }}
    />
  );
}
