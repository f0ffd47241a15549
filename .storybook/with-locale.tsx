import { MessagesProvider, type Messages } from '@plugboard/ui';
import { ar } from '@plugboard/ui/locales/ar';
import { de } from '@plugboard/ui/locales/de';
import { es } from '@plugboard/ui/locales/es';
import { fr } from '@plugboard/ui/locales/fr';
import { he } from '@plugboard/ui/locales/he';
import { it } from '@plugboard/ui/locales/it';
import { ja } from '@plugboard/ui/locales/ja';
import { ko } from '@plugboard/ui/locales/ko';
import { ptBR } from '@plugboard/ui/locales/pt-BR';
import { zhCN } from '@plugboard/ui/locales/zh-CN';
import type { Decorator } from '@storybook/react-vite';
import { useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import { langOf, language } from './language.ts';
import { pseudoMessages } from './pseudo-messages.ts';

/** The languages of the toolbar. English is in the kit. */
const locales: Record<string, Partial<Messages>> = {
  en: {},
  ar,
  de,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  'pt-BR': ptBR,
  'zh-CN': zhCN,
  pseudo: pseudoMessages,
};

/** Lets every story speak the language that the toolbar says, once it has played. */
export const withLocale: Decorator = (Story, { globals, viewMode }) => (
  <Spoken locale={viewMode === 'docs' ? String(globals['locale']) : undefined}>
    <Story />
  </Spoken>
);

function Spoken({ locale, children }: { locale: string | undefined; children: ReactNode }): ReactNode {
  const spoken = useSyncExternalStore(language.subscribe, language.get);
  const isInDocs = locale !== undefined;
  useLayoutEffect(() => {
    // What is drawn in the top layer, and what reads the page aloud, goes by the page.
    if (!isInDocs) document.documentElement.lang = langOf(spoken);
  }, [isInDocs, spoken]);
  return <MessagesProvider messages={locales[locale ?? spoken] ?? {}}>{children}</MessagesProvider>;
}
