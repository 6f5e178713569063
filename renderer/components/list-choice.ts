import type { KeyboardEvent, MouseEvent } from 'react';

/** Choosing several rows of a list. The caller keeps which are chosen, by what the rows hold. */
export interface ListChoice<T> {
  /** Whether a row is among several that are chosen; where none are, the active row counts as chosen. */
  readonly isChosen: (item: T) => boolean;
  /** Whether more rows are chosen than the one that the keyboard is on. */
  readonly several: boolean;
  /** Chooses all rows between the one where choosing began and this one. */
  readonly onExtend: (index: number) => void;
  /** Takes one row in, or out again; the keyboard goes there. */
  readonly onToggle: (index: number) => void;
  /** Moves the keyboard, and leaves what is chosen as it is. */
  readonly onPass: (index: number) => void;
  readonly onAll: () => void;
  readonly onLetGo: () => void;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * The keys of choosing, as a listbox of several choices has them: Shift with a move, Ctrl+A, Ctrl+Space, Ctrl with
 * a move, Escape. `next` is where the key moves to, or null. True where the key was used.
 */
export function chooseByKey<T>(
  choice: ListChoice<T>,
  { key, ctrlKey, metaKey, shiftKey }: Press,
  { active, next }: { readonly active: number; readonly next: number | null },
): boolean {
  const withControl = ctrlKey || metaKey;
  if (withControl && key.toLowerCase() === 'a') choice.onAll();
  else if (withControl && key === ' ' && active >= 0) choice.onToggle(active);
  else if (key.length > 1 && next !== null && shiftKey) choice.onExtend(next);
  else if (key.length > 1 && next !== null && withControl) choice.onPass(next);
  else if (key === 'Escape' && choice.several) choice.onLetGo();
  else return false;
  return true;
}

/** The same for a press on a row. */
export function chooseByPress<T>(
  choice: ListChoice<T>,
  { ctrlKey, metaKey, shiftKey }: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  index: number,
): boolean {
  if (shiftKey) choice.onExtend(index);
  else if (ctrlKey || metaKey) choice.onToggle(index);
  else return false;
  return true;
}
