import { addons } from 'storybook/manager-api';
import { bookTheme } from './book-theme.ts';
import './manager.css';
import { sentenceCase } from './sentence-case.ts';
import { showInteractions } from './show-interactions.ts';
import { nameTab } from './tab-title.ts';

addons.setConfig({
  theme: bookTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  sidebar: {
    showRoots: true,
    collapsedRoots: ['foundations', 'hosts'],
    renderLabel: ({ type, name }) => (type === 'story' ? sentenceCase(name) : name),
  },
});
addons.register('plugboard', showInteractions);
nameTab();
