import { addons } from 'storybook/manager-api';
import { bookTheme } from './book-theme.ts';
import './manager.css';

addons.setConfig({
  theme: bookTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  sidebar: { showRoots: true },
});
