import { html, trusted, type Html } from './html.ts';
import { style } from './style.ts';

/** Wraps the body of a hosted page into a document. It needs no script and nothing from elsewhere. */
export function page(title: string, body: Html): string {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header class="tape"><span>Pretend sign-in page. Nothing here reaches the real app.</span></header>
<main>
${body}
</main>
</body>
</html>
`;
  return document.markup;
}
