import { create, type ThemeVars } from 'storybook/theming';

// In the page and not a picture, which would not have the page's font.
const brand = `<span style="display:inline-flex;align-items:center;gap:.5rem;font-size:16px;font-weight:600">
<svg aria-hidden="true" width="28" height="28" viewBox="0 0 28 28" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">
<circle cx="6" cy="14" r="3"/><path d="M9 14h8" stroke-dasharray="1.5 4"/><circle cx="22" cy="14" r="4.5"/>
<circle cx="22" cy="14" r="1.75" fill="currentColor" stroke="none"/></svg>Plugboard</span>`;

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
    brandTitle: brand,
    // Nothing else lets the title be HTML; the type does not know.
    brandImage: null as unknown as string,
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
    fontBase: '"Inter Variable", system-ui, sans-serif',
    // By name, too: what a system calls monospace may be Courier, or a font that is not.
    fontCode: "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  });
}
