/** Where the kit's own sheet is, seen from the host's. */
export type KitSheet = 'before' | 'after' | 'inside';

/** A story's `beforeEach` that puts a host's stylesheet on the whole page, for as long as the story is there. */
export function hostSheet(css: string, kit: KitSheet = 'before'): () => () => void {
  return () => {
    const sheet = document.createElement('style');
    sheet.dataset['host'] = kit;
    sheet.textContent = css;
    if (kit === 'after') document.head.prepend(sheet);
    else document.head.append(sheet);
    const own = kitSheet();
    own.disabled = kit === 'inside';
    return () => {
      sheet.remove();
      own.disabled = false;
    };
  };
}

/** Looks at something as it is without the host's sheet. */
export function withoutHost<Seen>(look: () => Seen): Seen {
  const host = document.querySelector<HTMLStyleElement>('style[data-host]')?.sheet;
  if (!host) throw new Error('No sheet of a host is on the page.');
  const own = kitSheet();
  const { disabled } = own;
  [host.disabled, own.disabled] = [true, false];
  const seen = look();
  [host.disabled, own.disabled] = [false, disabled];
  return seen;
}

/** Looks at something as it is without the kit's sheet. */
export function withoutKit<Seen>(look: () => Seen): Seen {
  const own = kitSheet();
  own.disabled = true;
  const seen = look();
  own.disabled = false;
  return seen;
}

const isKits = (rule: CSSRule): boolean => rule instanceof CSSStyleRule && rule.selectorText === '.plug-button';

/** The kit's sheet, as the preview has imported it. */
function kitSheet(): CSSStyleSheet {
  const found = [...document.styleSheets].find(
    ({ ownerNode, cssRules }) => !(ownerNode instanceof HTMLStyleElement && ownerNode.dataset['host']) && [...cssRules].some(isKits),
  );
  if (!found) throw new Error('The kit’s stylesheet is not on the page.');
  return found;
}
