import { MessagesProvider, type Messages } from '@plugboard/ui';
import type { Decorator } from '@storybook/react-vite';
import { pseudoMessages } from './pseudo-messages.ts';

/** The languages of the toolbar. English is in the kit. */
const locales: Record<string, Partial<Messages>> = { en: {}, pseudo: pseudoMessages };

/** Lets every story speak the language that the toolbar says. */
export const withLocale: Decorator = (Story, { globals }) => (
  <MessagesProvider messages={locales[String(globals['locale'])] ?? {}}>
    <Story />
  </MessagesProvider>
);
