import type { TextRange } from '../../text/quote-anchor.ts';
import { type Gender, genderOfFirstName } from './first-names.ts';
import { organisationWords, outletPattern, places, roleNouns, titleWords } from './source-words.ts';

/** A name in the text, split from what stands before it. */
export interface NameFound extends TextRange {
  /** As it stands there, without titles and without a possessive. */
  readonly name: string;
  /** Titles in capitals before it, as "DHS Secretary". */
  readonly title: string;
}

export interface Person {
  /** The longest form that the text gives. */
  readonly name: string;
  readonly gender: Gender | null;
}

/** The people of a story, and where each is named, in order. */
export interface People {
  /** Who is meant by a name, by its last word; null for a name that is no person's as far as the text shows. */
  readonly who: (name: string) => Person | null;
  readonly mentions: readonly (TextRange & { readonly person: Person })[];
}

const capital = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
const particle = '(?:de|del|della|der|van|von|al|el|bin|ibn|la|le|du|da|dos|di|ter|ten)';
const runs = new RegExp(`(?<![\\p{L}’'-])${capital}(?:(?: ${particle}){0,2} ${capital})*`, 'gu');

/** Runs of capitalised words, with their titles set apart. A stop or a possessive ends a run. */
export function namesIn(text: string, from = 0): readonly NameFound[] {
  const found: NameFound[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    let start = from + index;
    for (const part of run.split(/(?<=[’']s) |(?<=[\p{Ll}]{3,}\.) /u)) {
      const name = splitTitle(part.replace(/(?:[’']s?|\.)$/u, stopOfInitial), start);
      if (name !== null) found.push(name);
      start += part.length + 1;
    }
  }
  return found;
}

/** The stop after "Jr." or an initial belongs to the name; the one that ends a sentence does not. */
function stopOfInitial(sign: string, at: number, part: string): string {
  return sign === '.' && /(?:^|[ .])(?:\p{Lu}|Jr|Sr)$/u.test(part.slice(0, at)) ? sign : '';
}

function splitTitle(run: string, from: number): NameFound | null {
  const words = run.split(' ');
  let first = 0;
  for (const [index, word] of words.entries()) {
    const isTitle = titleWords.has(word.replace(/\.$/, '').toLowerCase());
    if (isTitle && index < words.length - 1) first = index + 1;
  }
  while (first < words.length && smallWords.test(words[first] ?? '')) first += 1;
  const name = words.slice(first).join(' ');
  if (name === '') return null;
  const title = words.slice(0, first).join(' ');
  const start = from + run.length - name.length;
  return { name, title, start, end: start + name.length };
}

/** Words in capitals because a sentence begins with them. */
const smallWords =
  /^(?:The|An?|In|On|At|By|For|From|To|Of|And|But|Or|So|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|When|While|After|Before|If|As|With|That|This|These|Those|Then|There|What|Who|Why|How|Where|Although|Though|Because|Since|However|Meanwhile|Still|Yet|Also|Not|No|One|Two|Three|Some|Many|Most|Both|According|Asked|Earlier|Later|Even|Once|Now|During|Despite|Instead|Last|Next|Among|Under|Just|Only|All|Another|Each|Every|More|Here|Over|About)$/;

export function isOrganisation(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  return organisationWords.has(last) || outletPattern.test(name) || /^\p{Lu}{2,5}$/u.test(name);
}

export function isPlace(name: string): boolean {
  return places.has(name.toLowerCase().split(' ').at(-1) ?? '');
}

/**
 * Finds who of the names are people: a whole name whose first word is a first name, or that a title stands
 * before, or that somebody speaks by; then every later mention of its last word. A place or an organisation is
 * never one, so that no "he" can be resolved to it.
 */
export function findPeople(text: string, speakers: readonly string[]): People {
  const names = namesIn(text);
  const known = new Map<string, Person>();
  const said = new Set(speakers);
  const genders = pronounTitles(names);
  for (const { name, title } of names) {
    if (isOrganisation(name) || isPlace(name) || roleNouns.has(name.toLowerCase())) continue;
    const words = name.split(' ');
    const gender = genderOfFirstName(words[0] ?? '');
    const isWhole = words.length > 1;
    const isPerson =
      (isWhole && (gender !== null || said.has(name))) || (title !== '' && isTitled(title)) || said.has(name);
    if (!isPerson) continue;
    const key = lastWord(name);
    const before = known.get(key);
    if (before === undefined || before.name.length < name.length)
      known.set(key, { name, gender: gender ?? before?.gender ?? genders.get(key) ?? null });
  }
  const who = (name: string): Person | null => known.get(lastWord(name)) ?? null;
  const mentions = names.flatMap(({ start, end, name }) => {
    const person = isOrganisation(name) || isPlace(name) ? null : who(name);
    return person === null ? [] : [{ start, end, person }];
  });
  return { who, mentions };
}

/** The word that a person is called by afterwards; a Jr. is no such word. */
function lastWord(name: string): string {
  const words = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/u, '').split(' ');
  return (words.at(-1) ?? '').toLowerCase().replaceAll('’', "'");
}

function isTitled(title: string): boolean {
  return titleWords.has((title.split(' ').at(-1) ?? '').replace(/\.$/, '').toLowerCase());
}

function pronounTitles(names: readonly NameFound[]): ReadonlyMap<string, Gender> {
  const found = new Map<string, Gender>();
  for (const { name, title } of names) {
    if (/(?:^| )Mr\.?$/.test(title)) found.set(lastWord(name), 'man');
    if (/(?:^| )(?:Mrs|Ms|Miss)\.?$/.test(title)) found.set(lastWord(name), 'woman');
  }
  return found;
}

/**
 * Who "he" or "she" is: of the people named before, the first one of the nearest sentence that names any who can
 * be. Null where nobody is near.
 */
export function whoIs(
  pronoun: string,
  at: number,
  sentences: readonly TextRange[],
  people: People,
): Person | null {
  const gender = /^she$/i.test(pronoun) ? 'woman' : 'man';
  const before = sentences.filter(({ start }) => start < at).slice(-farthestName);
  for (const sentence of before.reverse()) {
    const end = Math.min(sentence.end, at);
    const fits = people.mentions.find(
      (mention) =>
        mention.start >= sentence.start &&
        mention.end <= end &&
        (mention.person.gender === null || mention.person.gender === gender),
    );
    if (fits !== undefined) return fits.person;
  }
  return null;
}

/** Sentences back that a pronoun reaches; beyond it a reader would not know either. */
const farthestName = 6;
