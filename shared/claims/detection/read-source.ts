import type { TextRange } from '../../text/quote-anchor.ts';
import { fromDescription, headOf, isRole, someOf } from './described-people.ts';
import { isOrganisation, isPlace, namesIn, type People, whoIs } from './people.ts';
import type { ProposedSource } from './proposal.ts';
import { quotedSign, type ReadStory } from './read-story.ts';
import { outletPattern } from './source-words.ts';

/** What reading a subject needs to know of the story round it. */
export interface StoryContext {
  readonly story: ReadStory;
  readonly people: People;
  readonly sentences: readonly TextRange[];
}

/** The words of a subject, before a verb or after it, without what belongs to the verb. */
export interface Subject extends TextRange {
  /** What stands beside it between commas: office, age, affiliation. */
  readonly beside: string;
}

const adverbs =
  /\s+(?:also|then|later|has|have|had|once|recently|further|even|still|repeatedly|again|first|simply|just|now|often|never|already|did|does|do|would|could|will|is|was|are|were|be|been|being|not|to|reportedly|earlier|only|both|all|quickly|once|eventually|additionally|here|there|in the past|in recent (?:days|weeks|months|years)|[a-z]+ly)$/iu;

/**
 * The subject that ends where a verb begins. It goes back to where its clause begins: after the sentence's
 * beginning, a quotation, a semicolon or a comma that it does not belong to.
 */
export function subjectBefore(text: string, range: TextRange): Subject | null {
  let words = trimmed(text, range);
  for (;;) {
    const match = adverbs.exec(words.text);
    if (match === null) break;
    words = trimmed(text, { start: words.start, end: words.end - match[0].length });
  }
  if (/(?:^|[\s,])who$/.test(words.text))
    words = trimmed(text, { start: words.start, end: words.end - 3 }, true);
  let beside = '';
  if (words.text.endsWith(',')) {
    const named = roleAndName.exec(words.text);
    if (named !== null) return { start: words.start + named.index + 1, end: words.end - 1, beside };
    const held = splitApposition(words.text);
    beside = held.beside;
    words = trimmed(text, { start: words.start, end: words.start + held.subject.length });
  }
  const start =
    words.start +
    Math.max(clauseStart(words.text), /^(?:said|says|added)\s+/.exec(words.text)?.[0].length ?? 0);
  const clause = trimmed(text, { start, end: words.end });
  return clause.text === '' ? null : { start: clause.start, end: clause.end, beside };
}

interface Trimmed extends TextRange {
  readonly text: string;
}

function trimmed(text: string, { start, end }: TextRange, comma = false): Trimmed {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:—–¤(-]/.test(text.charAt(from))) from += 1;
  while (to > from && (/[\s¤]/.test(text.charAt(to - 1)) || (comma && text.charAt(to - 1) === ','))) to -= 1;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** ", the board’s chair, Ann Smith," at the end: an office and whoever holds it. */
const roleAndName =
  /(?:^|(?<=,)) (?:the|an?|his|her|its|their|former|one of)\s[^,]{3,60}, \p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3},$/u;

/** "Ann Smith, who chairs the board," is Ann Smith and what stands beside her. */
function splitApposition(words: string): { readonly subject: string; readonly beside: string } {
  const parts = words.replace(/,$/, '').split(',');
  for (let last = parts.length - 2; last >= 0; last -= 1) {
    const subject = parts.slice(0, last + 1).join(',');
    const beside = parts
      .slice(last + 1)
      .join(',')
      .trim();
    if (/\p{Lu}[\p{L}’'.-]+$/u.test(subject) || last === 0) return { subject, beside };
  }
  return { subject: words.replace(/,$/, ''), beside: '' };
}

/** Words that begin a clause of its own, so that the subject stands after them. */
const clauseWords =
  /(?:[,;:—–¤]|(?<!\p{L})(?:that|when|while|as|because|after|before|but(?! with)|if|whether|what|which|although|though|since|where|so|until|than))\s+(?=\S)/giu;
const andClause = /(?<!\p{L})(?:and|or)\s+(?=(?:he|she|they|it|we|who)(?!\p{L}))/giu;

function clauseStart(words: string): number {
  let start = 0;
  for (const pattern of [clauseWords, andClause]) {
    for (const { 0: found, index } of words.matchAll(pattern)) start = Math.max(start, index + found.length);
  }
  return start;
}

/** The subject that begins after a verb: "said Ann Smith, chair of the board". */
export function subjectAfter(text: string, { start, end }: TextRange): Subject | null {
  const rest = text.slice(start, end);
  const match =
    /^\s*((?:an?|the|one|another|two|three|four|five|some|several|his|her|their|its)\s|\p{Lu})/iu.exec(rest);
  if (match === null) return null;
  // "According to some on the board": there "on" does not end the subject.
  const least = someOf.exec(rest.trimStart())?.[0].length ?? 0;
  const stop =
    /[,;:—–(¤"“]|\.(?=\s+\p{Lu}|\s*$)|\s(?:in|on|at|during|when|while|after|before|to|as|who|about|by|via|last|this|adding|noting|referring|that|and then|through|from his|from her|whose|with)\s/u.exec(
      // The stop of an abbreviation ends nothing.
      `${'_'.repeat(least)}${rest.slice(least)}`.replace(
        /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|\p{Lu})\./gu,
        (short) => `${short.slice(0, -1)}_`,
      ),
    );
  const length = stop?.index ?? rest.length;
  const words = trimmed(text, { start, end: start + length });
  if (words.text === '') return null;
  const beside =
    stop?.[0] === ','
      ? (/^,\s*((?:an?|the|who|former)\s[^.;“"¤]{3,120}?)(?=[,.;“"¤]|$)/u.exec(rest.slice(length))?.[1] ?? '')
      : '';
  return { start: words.start, end: words.end, beside };
}

const pronouns = /^(?:you|one|someone|somebody)$/i;
/** Nobody can be less named. */
const anybody = /^(?:some|others|several)$/i;

/** "He’s", or "he then" before the verb; and "said he", which is read from its end. */
const leadingPronoun = /^(he|she|they|it|we|i)(?:[’'](?:s|d|ve|re|ll|m))?(?:\s(?!of\s)|$)/i;
const closingPronoun = /\s(he|she|they)$/i;

/** What begins like this says where or when, and is nobody; nor is what ends in the middle. */
const noSubject =
  /^(?:in|on|at(?! least)|during|for|from|with|by|about|much|to|of|along|heading|repeatedly|additional|including|among)\s|^(?:repeatedly|additional)$|\s(?:the|an?|of|in|for|with|and|to|his|her|their)$|^\(/i;

/** Whoever a subject names; null where it names nobody. */
export function readSource({ start, end, beside }: Subject, context: StoryContext): ProposedSource | null {
  const mention = upToVerb(
    context.story.text
      .slice(start, end)
      .replaceAll(quotedSign, '')
      .trim()
      .replace(/^(?:even|only|yet)\s/i, ''),
  );
  const words = mention.split(/\s+/);
  if (mention === '' || words.length > longestSubject) return null;
  const pronoun = leadingPronoun.exec(mention)?.[1] ?? closingPronoun.exec(mention)?.[1];
  if (pronoun !== undefined) return fromPronoun(pronoun, start, context);
  if (pronouns.test(mention) || noSubject.test(mention) || /^(?:the\s)?people$/i.test(mention)) return null;
  if (anybody.test(mention))
    return { kind: 'unnamed', name: mention, standing: '', terms: 'unnamed', mention };
  const head = headOf(mention);
  const names = namesIn(head).filter(({ name }) => !isPlace(name));
  const last =
    names.findLast(({ name }) => context.people.who(name) !== null && !isOrganisation(name)) ?? names.at(-1);
  // "White House officials": the name only says which officials.
  const described =
    last === undefined ||
    isDescribed(head.slice(last.end)) ||
    (isRole(head) && context.people.who(last.name) === null);
  if (described) {
    if (words.length > longestDescription || holdsAnother.test(head)) return null;
    if (last !== undefined && /^\s[\p{Ll}]+(?:ly|ed)\s/u.test(head.slice(last.end))) return null;
    const described = fromDescription(mention, beside, head);
    const name =
      described.kind === 'unnamed' && /^(?:an?|the)\s/i.test(mention) ? nameBefore(start, context) : null;
    return name === null ? described : { ...described, kind: 'named', name, terms: 'on-the-record' };
  }
  return fromName(
    mention,
    { head, beside, name: last.name, title: head.slice(0, last.start).trim() },
    context,
  );
}

/** "One official who was there said that the board voted" holds a whole report: the subject is its beginning. */
function upToVerb(words: string): string {
  const match = /\s(?:said|says|told)(?:\s|$)/u.exec(words);
  return match === null || match.index === 0 ? words : words.slice(0, match.index);
}

/** Words after which a subject is no longer one, but a sentence that was read wrongly. */
const longestSubject = 22;
const longestDescription = 18;

/** A description that holds somebody else, or a sentence: "the mayor corrected the candidate". */
const holdsAnother = /\S\s(?:the|an?|we|he|she|they|it)\s/i;

/** "Ann Smith, 67, a retired teacher in Velm," is described beside her name. */
function nameBefore(start: number, { story }: StoryContext): string | null {
  return named.exec(story.outside.slice(Math.max(0, start - farthestBefore), start))?.[1] ?? null;
}

const farthestBefore = 60;
const named = /((?:\p{Lu}[\p{L}’'.-]+ ){1,3}\p{Lu}[\p{L}’'-]+),(?: \d{1,3},)?\s*$/u;

function isDescribed(after: string): boolean {
  if (/^\s+and\s/.test(after)) return false;
  return /^(?:[’']s?)?\s+[\p{Ll}]/u.test(after) || /^[’']s?\s+\p{Lu}/u.test(after);
}

function fromPronoun(
  mention: string,
  at: number,
  { people, sentences }: StoryContext,
): ProposedSource | null {
  if (!/^(?:he|she)$/i.test(mention))
    return /^(?:they|it)$/i.test(mention)
      ? { kind: 'organisation', name: '', standing: '', terms: 'on-the-record', mention }
      : null;
  const person = whoIs(mention, at, sentences, people);
  return { kind: 'named', name: person?.name ?? '', standing: '', terms: 'on-the-record', mention };
}

interface NamedSubject {
  readonly head: string;
  readonly beside: string;
  readonly name: string;
  readonly title: string;
}

function fromName(
  mention: string,
  { beside, name, title }: NamedSubject,
  { people }: StoryContext,
): ProposedSource {
  const bare = name.replace(/[’']s$/, '');
  const standing = [title.replace(/^(?:the|an?)\s+|,$/gi, ''), beside]
    .filter((part) => part !== '')
    .join(', ');
  const common = { terms: 'on-the-record', mention } as const;
  if (outletPattern.test(bare)) return { kind: 'outlet', name: bare, standing: '', ...common };
  if (isOrganisation(bare)) return { kind: 'organisation', name: bare, standing: '', ...common };
  return { kind: 'named', name: people.who(bare)?.name ?? bare, standing, ...common };
}
