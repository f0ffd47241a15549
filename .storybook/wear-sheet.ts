const worn = new WeakMap<Document, CSSStyleSheet>();

/** Lays a sheet over all others of a page, in the place of the one before. Leaves nothing in it, and obeys any policy. */
export function wearSheet(css: string | undefined, page: Document = document): void {
  const { CSSStyleSheet: Sheet } = page.defaultView ?? window;
  const others = page.adoptedStyleSheets.filter((sheet) => sheet !== worn.get(page));
  worn.delete(page);
  page.adoptedStyleSheets = others;
  if (!css) return;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  worn.set(page, sheet);
  page.adoptedStyleSheets = [...others, sheet];
}
