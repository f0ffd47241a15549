import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Plugboard',
    brandUrl: './',
    brandTarget: '_self',
    colorPrimary: '#3f4550',
    colorSecondary: '#3f4550',
    appBg: '#fafafa',
    appBorderColor: '#e4e5e8',
    appBorderRadius: 8,
    barSelectedColor: '#1d2027',
    barHoverColor: '#1d2027',
    fontBase: 'system-ui, sans-serif',
    fontCode: 'ui-monospace, monospace',
  }),
});
