import { commonItems } from './common-items.ts';

/** A stretch of words: in both texts, only in the one before, or only in the one after. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Words with what holds them together (1,300 or o’clock), white space, and single signs. */
const token = /\s+|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|./gu;

/**
 * What changed inside a paragraph, word by word. `same` and `gone` together are the text before, `same` and
 * `come` the text after.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const old = before.match(token) ?? [];
  const young = after.match(token) ?? [];
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  const add = (kind: WordChange['kind'], text: string) => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
    else changes.push({ kind, text });
  };
  for (const item of commonItems(old, young)) {
    add('gone', old.slice(i, item.before).join(''));
    add('come', young.slice(j, item.after).join(''));
    add('same', old[item.before] ?? '');
    [i, j] = [item.before + 1, item.after + 1];
  }
  add('gone', old.slice(i).join(''));
  add('come', young.slice(j).join(''));
  return joinedOverSpace(changes);
}

/** Two changes with only a space between them are one: "two of three" became "none of them", not word for word. */
function joinedOverSpace(changes: readonly WordChange[]): readonly WordChange[] {
  const joined: WordChange[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') joined.push({ kind: 'gone', text: gone });
    if (come !== '') joined.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  changes.forEach((change, index) => {
    // A space at either end of the paragraph lies between no two changes.
    const isGap = change.text.trim() === '' && index > 0 && index < changes.length - 1;
    if (change.kind === 'same' && !isGap) {
      flush();
      joined.push(change);
    } else {
      if (change.kind !== 'come') gone += change.text;
      if (change.kind !== 'gone') come += change.text;
    }
  });
  flush();
  return joined;
}
