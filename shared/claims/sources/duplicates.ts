import type { Source, SourceKind } from '../source.ts';
import { bodyWords, foldName, isCompared, personWords } from './name-keys.ts';

/** Why two entries of the registry may be one source, the surest first. */
export const duplicateReasons = [
  /** They differ by case, accents or marks alone. */
  'same-letters',
  /** They differ by titles, particles, or the order of first and last name. */
  'same-words',
  /** One has letters for the other's first names. */
  'initials',
  /** One is made of the first letters of the other. */
  'acronym',
  /** They differ by a letter or two. */
  'spelling',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Two entries that may be one source, with the two names that say so. */
export interface DuplicatePair {
  readonly one: Source;
  readonly other: Source;
  readonly reason: DuplicateReason;
  readonly names: readonly [string, string];
}

/** A source under all its names. */
export interface NamedEntry {
  readonly source: Source;
  readonly names: readonly string[];
}

/** Whether entries of two kinds can be one source: people with people, bodies and papers among themselves. */
export function mayBeOne(one: SourceKind, other: SourceKind): boolean {
  return isCompared(one) && isCompared(other) && (one === 'named') === (other === 'named');
}

/** Why two entries may be one; null where nothing says so. */
export function duplicateOf(one: NamedEntry, other: NamedEntry): DuplicatePair | null {
  if (!mayBeOne(one.source.kind, other.source.kind)) return null;
  const isPerson = one.source.kind === 'named';
  const found = one.names.flatMap((a) =>
    other.names.flatMap((b) => {
      const reason = isPerson ? reasonOfPeople(a, b) : reasonOfBodies(a, b);
      return reason === null ? [] : [{ reason, names: [a, b] as const }];
    }),
  );
  const [surest] = found.sort((a, b) => sureness(a.reason) - sureness(b.reason));
  return surest === undefined ? null : { one: one.source, other: other.source, ...surest };
}

/** For sorting: the surest first. */
export function sureness(reason: DuplicateReason): number {
  return duplicateReasons.indexOf(reason);
}

function reasonOfPeople(a: string, b: string): DuplicateReason | null {
  if (foldName(a) === foldName(b)) return 'same-letters';
  const [one, other] = [personWords(a), personWords(b)];
  if (one.join(' ') === other.join(' ')) return 'same-words';
  if (one.at(-1) === other.at(-1) && abbreviates(one, other)) return 'initials';
  if (one.length !== other.length) return null;
  // A short surname is another one with another letter: Berg and Borg.
  const [last = '', otherLast = ''] = [one.at(-1), other.at(-1)];
  const isLong = last === otherLast || Math.min(last.length, otherLast.length) >= 6;
  return isLong && isMisspelt(one.join(' '), other.join(' ')) ? 'spelling' : null;
}

/** "t vey" and "tobias vey", "j r smith" and "john smith": first names that are the other's, or their letters. */
function abbreviates(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  return short.slice(0, -1).every((word, index) => {
    const full = long[index] ?? '';
    return full.startsWith(word) || (full.length === 1 && word.startsWith(full));
  });
}

function reasonOfBodies(a: string, b: string): DuplicateReason | null {
  if (foldName(a) === foldName(b)) return 'same-letters';
  const [one, other] = [bodyWords(a), bodyWords(b)];
  if (one.join(' ') === other.join(' ')) return 'same-words';
  const letters = (words: readonly string[]) => words.map((word) => word.slice(0, 1)).join('');
  const isAcronym = (short: readonly string[], long: readonly string[]) =>
    short.length === 1 && long.length >= 3 && letters(long) === short[0];
  if (isAcronym(one, other) || isAcronym(other, one)) return 'acronym';
  return isMisspelt(one.join(' '), other.join(' ')) ? 'spelling' : null;
}

/** A letter or two apart, in names long enough for that to be a slip; in short ones it is another name. */
function isMisspelt(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  const most = least >= 12 ? 2 : least >= 6 ? 1 : 0;
  return Math.abs(a.length - b.length) <= most && distance(a, b) <= most;
}

/** How many letters are put in, left out, or other ones (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
