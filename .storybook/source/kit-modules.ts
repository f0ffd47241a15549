import * as hooks from '@plugboard/hooks';
import * as chatHooks from '@plugboard/hooks/chat';
import * as ui from '@plugboard/ui';
import * as chat from '@plugboard/ui/chat';
import { useState } from 'react';

/** What there is to import, by the name of its module. Of `react`, what the examples use. */
export const kitModules: Record<string, object> = {
  react: { useState },
  '@plugboard/hooks': hooks,
  '@plugboard/hooks/chat': chatHooks,
  '@plugboard/ui': ui,
  '@plugboard/ui/chat': chat,
};
