import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect } from 'storybook/test';
import { ConnectionsPage } from '../connections-page/connections-page.tsx';
import { MessagesProvider } from '../messages/messages-provider.tsx';
import type { Messages } from '../messages/messages.ts';
import { ar } from './ar.tsx';
import { de } from './de.tsx';
import { es } from './es.tsx';
import { fr } from './fr.tsx';
import { he } from './he.tsx';
import { it } from './it.tsx';
import { ja } from './ja.tsx';
import { ko } from './ko.tsx';
import { ptBR } from './pt-BR.tsx';
import { zhCN } from './zh-CN.tsx';

interface InLanguageProps {
  messages: Messages;
  lang: string;
  dir?: 'ltr' | 'rtl';
}

function InLanguage({ messages, lang, dir = 'ltr' }: InLanguageProps): ReactNode {
  return (
    <div lang={lang} dir={dir} style={{ maxInlineSize: '46rem', marginInline: 'auto' }}>
      <MessagesProvider messages={messages}>
        <ConnectionsPage />
      </MessagesProvider>
    </div>
  );
}

const codeFor = (_: string, { lang }: { lang: string }): string => `import { ${lang.replace('-', '')} } from '@plugboard/ui/locales/${lang}';

<MessagesProvider messages={${lang.replace('-', '')}}>
  <ConnectionsPage />
</MessagesProvider>;`;

const meta = {
  title: 'Foundations/Languages',
  component: InLanguage,
  parameters: { scenario: 'every-status', snippet: codeFor, frames: '20rem' },
  argTypes: { messages: { control: false } },
  play: async ({ canvas, args: { messages } }) => {
    await expect(await canvas.findByRole('heading', { name: messages.needsAttention })).toBeVisible();
    await expect(await canvas.findByText(messages.status.paused)).toBeVisible();
  },
} satisfies Meta<typeof InLanguage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** العربية */
export const Arabic: Story = { args: { messages: ar, lang: 'ar', dir: 'rtl' } };
/** Deutsch */
export const German: Story = { args: { messages: de, lang: 'de' } };
/** Español */
export const Spanish: Story = { args: { messages: es, lang: 'es' } };
/** Français */
export const French: Story = { args: { messages: fr, lang: 'fr' } };
/** עברית */
export const Hebrew: Story = { args: { messages: he, lang: 'he', dir: 'rtl' } };
/** Italiano */
export const Italian: Story = { args: { messages: it, lang: 'it' } };
/** 日本語 */
export const Japanese: Story = { args: { messages: ja, lang: 'ja' } };
/** 한국어 */
export const Korean: Story = { args: { messages: ko, lang: 'ko' } };
/** Português do Brasil */
export const BrazilianPortuguese: Story = { args: { messages: ptBR, lang: 'pt-BR' } };
/** 简体中文 */
export const SimplifiedChinese: Story = { args: { messages: zhCN, lang: 'zh-CN' } };
