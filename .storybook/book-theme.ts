import { create, type ThemeVars } from 'storybook/theming';

const mark = (ink: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="148" height="28" viewBox="0 0 148 28">
<g fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round"><circle cx="6" cy="14" r="3"/><path d="M9 14h8" stroke-dasharray="1.5 4"/><circle cx="22" cy="14" r="4.5"/></g>
<circle cx="22" cy="14" r="1.75" fill="${ink}"/>
<text x="37" y="19.5" fill="${ink}" font-family="system-ui, sans-serif" font-size="16" font-weight="600">Plugboard</text></svg>`;

// In the dark the page is the browser's own Canvas, as in the frames of stories: the kit's surfaces are lighter than it.
const inks = {
  light: { ink: '#1d2027', muted: '#5b606b', app: '#fafafa', content: '#ffffff', border: '#e4e5e8', hover: '#f0f0f2' },
  dark: { ink: '#f1f1f3', muted: '#a3a7b0', app: '#18191b', content: '#121212', border: '#2a2b2f', hover: '#222326' },
};

/** How the book around the stories looks: as quiet as the kit. */
export function bookTheme(base: 'light' | 'dark'): ThemeVars {
  const { ink, muted, app, content, border, hover } = inks[base];
  return create({
    base,
    brandTitle: 'Plugboard',
    brandImage: `data:image/svg+xml,${encodeURIComponent(mark(ink))}`,
    brandUrl: './',
    brandTarget: '_self',
    colorPrimary: ink,
    colorSecondary: base === 'light' ? '#3f4550' : '#7d8494',
    appBg: app,
    appContentBg: content,
    appPreviewBg: content,
    appHoverBg: hover,
    appBorderColor: border,
    appBorderRadius: 8,
    barBg: content,
    barTextColor: muted,
    barSelectedColor: ink,
    barHoverColor: ink,
    textColor: ink,
    textMutedColor: muted,
    inputBg: content,
    inputBorder: border,
    inputBorderRadius: 8,
    fontBase: 'system-ui, sans-serif',
    fontCode: 'ui-monospace, monospace',
  });
}
