import { describe, expect, it } from 'vitest';
import { indexAfterKey } from './index-after-key.ts';

const texts = ['Personal', 'Work', 'Play', 'Add account'];
const after = (key: string, index: number, isOpen = true): number | null =>
  indexAfterKey({ key, ctrlKey: false, metaKey: false, altKey: false }, index, texts, isOpen);

describe('indexAfterKey', () => {
  it('goes up and down, and stops at the ends', () => {
    expect([after('ArrowDown', 0), after('ArrowDown', 3), after('ArrowUp', 1), after('ArrowUp', 0)]).toEqual([1, 3, 0, 0]);
  });

  it('opens a closed list where it stands', () => {
    expect([after('ArrowDown', 1, false), after('ArrowUp', 1, false)]).toEqual([1, 1]);
  });

  it('goes to the first and the last', () => {
    expect([after('Home', 2), after('End', 0)]).toEqual([0, 3]);
  });

  it('goes to the next that begins with a letter, and round', () => {
    expect([after('p', 0), after('P', 2), after('w', 0), after('x', 0)]).toEqual([2, 0, 1, null]);
  });

  it('leaves other keys alone', () => {
    expect(['Escape', 'Shift', ' ', 'Tab', 'Enter'].map((key) => after(key, 1))).toEqual([null, null, null, null, null]);
    expect(indexAfterKey({ key: 'p', ctrlKey: true, metaKey: false, altKey: false }, 0, texts, true)).toBeNull();
  });
});
