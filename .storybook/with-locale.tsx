import { MessagesProvider, type Messages } from '@plugboard/ui';
import type { Decorator } from '@storybook/react-vite';
import { useSyncExternalStore, type ReactNode } from 'react';
import { language } from './language.ts';
import { pseudoMessages } from './pseudo-messages.ts';

/** The languages of the toolbar. English is in the kit. */
const locales: Record<string, Partial<Messages>> = { en: {}, pseudo: pseudoMessages };

/** Lets every story speak the language that the toolbar says, once it has played. */
export const withLocale: Decorator = (Story, { globals, viewMode }) => (
  <Spoken locale={viewMode === 'docs' ? String(globals['locale']) : undefined}>
    <Story />
  </Spoken>
);

function Spoken({ locale, children }: { locale: string | undefined; children: ReactNode }): ReactNode {
  const spoken = useSyncExternalStore(language.subscribe, language.get);
  return <MessagesProvider messages={locales[locale ?? spoken] ?? {}}>{children}</MessagesProvider>;
}
