/** How the lines over a story look, told by their words alone. Every answer is a proposal that a person can change. */

/** A trail of sections or one section with a stroke: "Border /", "World / Europe", "Politics >". */
export function isBreadcrumb(text: string): boolean {
  const strokes = /[/>›»|]/;
  if (text.length > 80 || !strokes.test(text) || /https?:/.test(text)) return false;
  const sections = text.split(/[/>›»|]/).map((section) => section.trim());
  const named = sections.filter((section) => section !== '');
  const spaced = /\s[/>›»|](\s|$)|^[^/>›»|]{2,30}[/>›»|]$/.test(text);
  return spaced && named.length > 0 && named.every((section) => isShortName(section));
}

/** One to three words without the end of a sentence: what a section is called. */
export function isShortName(text: string): boolean {
  return text.length <= 30 && wordsIn(text) <= 3 && !/[.;:!?"“”]/.test(text);
}

/** A line that says one thing and stops without a full stop. Copy that begins with a sentence has no headline. */
export function isHeadline(text: string): boolean {
  // From the shortest that says something ("Fire out") to more than any house sets over a story.
  if (text.length < 8 || text.length > 200 || wordsIn(text) < 2 || wordsIn(text) > 32) return false;
  return !endsSentence(text.replace(/[?!]["'”’]*$/, '')) && !isByline(text) && splitDateline(text) === null;
}

/** Longer than any house prints a headline. */
export const longHeadline = 110;
/** Longer than a dek and shorter than this is a paragraph. */
export const longestDek = 300;

export function endsSentence(text: string): boolean {
  // "the U.S." ends in an abbreviation, not in a sentence.
  return /[.!?…;:,]["'”’)\]]*$/.test(text) && !/\b\p{Lu}\.(\p{Lu}\.)+["'”’]*$/u.test(text);
}

/** "By Ada Reyes", "BY ADA REYES AND TOM OKE | The Ledger", but not "By Monday the water was gone." */
export function isByline(text: string): boolean {
  if (text.length > 120 || !/^by:?\s+\p{Lu}/iu.test(text)) return false;
  const names = text.replace(/^by:?\s+/i, '');
  if (!/^\p{Lu}/u.test(names) || (endsSentence(names) && !/\b(jr|sr|inc|co|ph\.d)\.$/i.test(names)))
    return false;
  // A byline is names: at least half of its words begin with a capital.
  const words = names.split(/\s+/);
  return words.filter((word) => /^[\p{Lu}|,&–—-]/u.test(word)).length * 2 >= words.length;
}

/** A wire service in brackets, as in "(Reuters)". */
const agency = String.raw`\((?:\p{Lu}[\p{L}\p{N}. ]{1,24})\)`;
/**
 * "LONDON" or "PLAINS, Ga., May 3": a place in capitals, with country or state and a day if they are given.
 */
const place = String.raw`\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s[\p{Lu}][\p{L}. ]{1,24}){0,2}(?:,\s\p{L}{3,9}\.?\s\d{1,2})?`;
/** The same in any case: without an agency after it, that could be the beginning of any sentence. */
const anyPlace = String.raw`\p{Lu}[\p{L}.'’ -]{2,40}(?:,\s[\p{Lu}][\p{L}. ]{1,24}){0,2}(?:,\s\p{L}{3,9}\.?\s\d{1,2})?`;
/** A place in capitals, or any place with an agency in brackets; then a dash. */
const datelineStart = new RegExp(
  String.raw`^((?:${place}(?:\s${agency})?|${anyPlace}\s${agency}))\s*(?:[—–]|--?)\s+`,
  'u',
);
/**
 * On a line of its own the dash may be missing, so an agency must be named: "LONDON" alone may be a kicker.
 */
const datelineLine = new RegExp(
  String.raw`^((?:${place}(?:\s${agency})|${anyPlace}\s${agency}))\s*[—–-]{0,2}$`,
  'u',
);

/** Where the dateline at the start of a paragraph ends and where its words begin; null where there is none. */
export function splitDateline(text: string): { readonly end: number; readonly bodyStart: number } | null {
  const found = datelineStart.exec(text.slice(0, 200));
  const [whole = '', words = ''] = found ?? [];
  return found === null ? null : { end: words.length, bodyStart: whole.length };
}

/** The length of the dateline on a line of its own, without its dash; null where it is none. */
export function lengthOfDatelineLine(text: string): number | null {
  return text.length > 120 ? null : (datelineLine.exec(text)?.[1]?.length ?? null);
}

/** A day, a year or a time of the clock: when something was published, not where it was written. */
export function isDate(text: string): boolean {
  return /\b(19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b/i.test(text);
}

/** What pages in English put around a story. Whole lines only: the same words inside a sentence are copy. */
const furniture =
  /^(advertisement|ad|share( this)?( (article|story))?|print|e-?mail|listen( to this article)?|follow us.*|facebook|twitter|whatsapp|copy link|\d+ ?-?min(ute)?s? (read|listen)|(leave a |view |\d+ )?comments?( \(\d+\))?|sign up .*newsletters?.*|subscribe.*|read (more|next|also).*|related( articles| stories| topics)?|story continues below( advertisement)?|continue reading.*|skip to (content|main content)|(first |last )?(published|updated|posted|last modified)\b.*\d.*|©.*|\(?c\)? ?copyright .*|all rights reserved\.?)$/i;

/** A line that a page puts beside every story: buttons, notices, dates of publication. */
export function isFurnitureLine(text: string): boolean {
  return text.length <= 100 && furniture.test(text);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
