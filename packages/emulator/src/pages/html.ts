/** A piece of markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a hole of a template; text is escaped, nothing and false leave no trace. */
export type Hole = Html | string | number | false | undefined | readonly Html[];

/** Writes markup. Whatever is put into the template is escaped, unless it is markup already. */
export function html(pieces: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return {
    markup: pieces.map((piece, index) => piece + (index < holes.length ? fill(holes[index]) : '')).join(''),
  };
}

/** Declares a text to be markup. Only for what this package itself has written. */
export function trusted(markup: string): Html {
  return { markup };
}

function fill(hole: Hole): string {
  if (hole === undefined || hole === false) return '';
  if (typeof hole === 'string' || typeof hole === 'number') return escape(String(hole));
  return 'markup' in hole ? hole.markup : hole.map((piece) => piece.markup).join('');
}

function escape(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
