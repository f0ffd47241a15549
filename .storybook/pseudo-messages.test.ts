import { de } from '@plugboard/ui/locales/de';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { pseudoMessages } from './pseudo-messages.ts';

it('has every sentence that a real language has', () => {
  expect(Object.keys(pseudoMessages).toSorted()).toEqual(Object.keys(de).toSorted());
});

it('lengthens what is made of elements and what stands in lists, and leaves accounts as they are', () => {
  const account = createElement('bdi', null, 'ada@tidewell.example');
  expect(renderToStaticMarkup(pseudoMessages.connectedAs(account))).toMatch(/^Çöññëçtëd ás ·+<bdi>ada@tidewell\.example<\/bdi>$/);
  expect(renderToStaticMarkup(pseudoMessages.disconnectText(account))).toMatch(/áñd üsës ·+<bdi>/);
  expect(pseudoMessages.callbackEndings.expired[0]).toMatch(/^Thë sïgñ-ïñ lïñk ráñ öüt·+$/);
});
