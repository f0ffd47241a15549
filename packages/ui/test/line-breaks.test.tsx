import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { ConnectionsPage } from '../src/connections-page/connections-page.tsx';
import { ja } from '../src/locales/ja.tsx';
import { ko } from '../src/locales/ko.tsx';
import { MessagesProvider } from '../src/messages/messages-provider.tsx';
import type { Messages } from '../src/messages/messages.ts';
import { renderOn } from './render.tsx';

function InColumn({ messages, lang, width }: { messages: Messages; lang: string; width: string }): ReactNode {
  return (
    <div lang={lang} style={{ inlineSize: width }}>
      <MessagesProvider messages={messages}>
        <ConnectionsPage />
      </MessagesProvider>
    </div>
  );
}

/** The words of a text, parted by spaces, that begin in one line and end in another. */
function brokenWords(element: Element): string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1) broken.push(word);
    }
  }
  return broken;
}

describe('in a narrow column', () => {
  it('no word of a Korean sentence is broken', async () => {
    // So narrow that it has several lines in whatever font there is.
    renderOn(<InColumn messages={ko} lang="ko" width="12rem" />, { scenario: 'every-status' });
    const sentences = await screen.findAllByText(ko.needsReconnect);
    expect(sentences.map(brokenWords)).toEqual(sentences.map(() => []));
    // It has more than one line, or there was nothing to break.
    for (const sentence of sentences) expect(sentence.getBoundingClientRect().height).toBeGreaterThan(30);
  });

  it('no phrase of a Japanese sentence is, where the browser knows them', async () => {
    renderOn(<InColumn messages={ja} lang="ja" width="20rem" />);
    expect(getComputedStyle(await screen.findByRole('heading', { name: ja.allApps })).wordBreak).toBe('auto-phrase');
  });

  it('a reference stays whole', async () => {
    renderOn(<InColumn messages={ja} lang="ja" width="20rem" />, { scenario: 'unauthorized' });
    const [reference] = (await screen.findByRole('alert')).getElementsByTagName('bdi');
    expect(reference && brokenWords(reference)).toEqual([]);
  });
});
