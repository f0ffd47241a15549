import type { ComposioLike } from '../composio/composio.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `composio`. */
export function readComposio(value: ComposioLike): ComposioLike {
  if (typeof (value as ComposioLike | undefined)?.getClient === 'function') return value;
  return refuseOption(
    '`composio` is not a Composio instance.',
    'Pass `new Composio()` of @composio/core 0.19 or later.',
  );
}
