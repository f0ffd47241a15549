import type { Messages } from '@plugboard/ui';
import { cloneElement, isValidElement, type ReactNode } from 'react';
import { callbackMessages } from '../packages/ui/src/messages/callback-messages.tsx';
import { chatMessages } from '../packages/ui/src/messages/chat-messages.ts';
import { connectPanelMessages } from '../packages/ui/src/messages/connect-panel-messages.tsx';
import { connectionPickerMessages } from '../packages/ui/src/messages/connection-picker-messages.ts';
import { credentialsFormMessages } from '../packages/ui/src/messages/credentials-form-messages.ts';
import { disconnectMessages } from '../packages/ui/src/messages/disconnect-messages.tsx';
import { pageMessages } from '../packages/ui/src/messages/page-messages.tsx';
import { reconnectBannerMessages } from '../packages/ui/src/messages/reconnect-banner-messages.tsx';
import { requireConnectionsMessages } from '../packages/ui/src/messages/require-connections-messages.ts';
import { toolkitCardMessages } from '../packages/ui/src/messages/toolkit-card-messages.ts';

const accents: Record<string, string> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', A: 'Å', C: 'Ç', E: 'É', S: 'Š' };

/** A sentence as a language might have it that is a third longer than English. */
function lengthen(text: string): string {
  const accented = Array.from(text, (letter) => accents[letter] ?? letter).join('');
  return `${accented}${'·'.repeat(Math.ceil(text.length / 3))}`;
}

function translate(entry: unknown): unknown {
  if (typeof entry === 'string') return lengthen(entry);
  if (typeof entry === 'function') return (...args: unknown[]) => translate((entry as (...all: unknown[]) => unknown)(...args));
  if (Array.isArray(entry)) return entry.map(translate);
  if (isValidElement<{ children?: unknown }>(entry)) {
    // An account is called the same in every language.
    if (entry.type === 'bdi') return entry;
    return cloneElement(entry, undefined, ...[entry.props.children].flat().map((child) => translate(child) as ReactNode));
  }
  if (typeof entry !== 'object' || entry?.constructor !== Object) return entry;
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, translate(value)]));
}

/** Every sentence, longer and with accents: what does not change on the page is not in the table. */
export const pseudoMessages = translate({
  ...pageMessages,
  ...disconnectMessages,
  ...callbackMessages,
  ...chatMessages,
  ...connectPanelMessages,
  ...connectionPickerMessages,
  ...credentialsFormMessages,
  ...reconnectBannerMessages,
  ...requireConnectionsMessages,
  ...toolkitCardMessages,
}) as Messages;
