import { accountMessages } from './account-messages.ts';
import { connectMessages } from './connect-messages.tsx';
import { menuMessages } from './menu-messages.ts';

const pickerWords = {
  pickerEmpty: 'Choose an account',
  pickerFixed: 'This app uses the account that was connected last.',
  pickerLabel: (name: string): string => `${name} account`,
};

/** What is said where an account is chosen. `name` is the toolkit's. */
export const connectionPickerMessages: typeof connectMessages & typeof accountMessages & typeof menuMessages & typeof pickerWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, accountMessages, menuMessages, pickerWords);
