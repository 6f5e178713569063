import type { SourceKind } from '../source.ts';

// Keys under which two entries of the registry may be one source. Sources that share a key are looked at together,
// so that nobody has to compare each with each: fifty thousand sources are a quarter of a million keys in an index.

/** What is called one thing before the name of a person, and says nothing of who it is. */
const titles = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady judge justice sen senator rep gov governor gen general col colonel lt capt captain sgt rev president secretary minister'.split(
    ' ',
  ),
);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq']);
/** Parts that one writer puts before a surname and another leaves out. */
const particles = new Set(
  'de da di do dos das del della der den des du la le van von vom zu zum zur ten ter af av al el bin ibn ben bint st san y e'.split(
    ' ',
  ),
);
const ofBodies = new Set('the of and for in inc ltd llc plc co corp company gmbh ag sa'.split(' '));

/** A name in lower case without accents and marks, words apart by one space. */
export function foldName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // Letters that have no accent to take off.
      .replace(/ß/gu, 'ss')
      .replace(/ø/gu, 'o')
      .replace(/æ/gu, 'ae')
      .replace(/œ/gu, 'oe')
      .replace(/[đð]/gu, 'd')
      .replace(/ł/gu, 'l')
      .replace(/þ/gu, 'th')
      .replace(/ı/gu, 'i')
      .replace(/&/gu, ' and ')
      // An apostrophe joins, as in O'Leary; everything else divides.
      .replace(/['’‘`]/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** The words of a person's name that tell who it is: "Vey, Dr. Tobias van der" is tobias vey. */
export function personWords(name: string): readonly string[] {
  const [last, ...first] = name.split(',');
  // What follows a comma is the first name, unless it is "Jr." or another suffix.
  const isTurned = first.length > 0 && !first.every((part) => suffixes.has(foldName(part)));
  const words = foldName(isTurned ? `${first.join(' ')} ${last}` : name).split(' ');
  const telling = words.filter((word) => !titles.has(word) && !suffixes.has(word));
  const bare = telling.filter((word) => !particles.has(word));
  // Somebody called "Ben Al" is more than particles.
  return bare.length >= 2 ? bare : telling.length > 0 ? telling : words;
}

/** The words of a body's name that tell which it is. */
export function bodyWords(name: string): readonly string[] {
  const words = foldName(name).split(' ');
  const telling = words.filter((word) => !ofBodies.has(word));
  return telling.length > 0 ? telling : words;
}

/** What is left of a word when vowels and doubled letters go: most misspellings leave it as it is. */
export function skeleton(word: string): string {
  const [first = ''] = word;
  return (
    first +
    word
      .slice(1)
      .replace(/[aeiouyh]/gu, '')
      .replace(/(.)\1+/gu, '$1')
  );
}

/** Whether sources of a kind are compared: a description fits many people, and what we saw is no entry of its own. */
export function isCompared(kind: SourceKind): boolean {
  return kind !== 'unnamed' && kind !== 'own-observation';
}

/** The keys of a source with these names; none for kinds that are not compared. */
export function nameKeys(kind: SourceKind, names: readonly string[]): readonly string[] {
  if (!isCompared(kind)) return [];
  const of = kind === 'named' ? personKeys : bodyKeys;
  return [...new Set(names.flatMap(of))];
}

function personKeys(name: string): readonly string[] {
  const words = personWords(name);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const whole = `p=${words.join(' ')}`;
  if (words.length < 2) return [whole];
  return [whole, `p~${first.slice(0, 1)} ${skeleton(last)}`];
}

function bodyKeys(name: string): readonly string[] {
  const words = bodyWords(name);
  const joined = words.join('');
  const keys = [`b=${words.join(' ')}`, `b~${words.map(skeleton).join(' ')}`];
  const initials = words.map((word) => word.slice(0, 1)).join('');
  // "FBI" and "Federal Bureau of Investigation" meet under the letters.
  if (words.length >= 3) return [...keys, `b.${initials}`];
  return words.length === 1 && joined.length >= 3 && joined.length <= 6 ? [...keys, `b.${joined}`] : keys;
}
