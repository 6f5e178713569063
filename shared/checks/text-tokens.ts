import type { TextRange } from '../text/quote-anchor.ts';

/**
 * A word, a number or one mark of a text. Rules of style look at these rather than at characters: a rule is then always
 * about whole words, and none can be made that takes for ever.
 */
export interface Token extends TextRange {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** In lower case, with straight apostrophes and plain hyphens: what patterns are held against. */
  readonly norm: string;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

const token = /(\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*)|([0-9]+(?:[.,][0-9]+)*)|\S/gu;

/** The tokens of a text; what is between them is white space. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let reached = -1;
  for (const { 0: found, 1: word, 2: number, index } of text.matchAll(token)) {
    const end = index + found.length;
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
    tokens.push({ kind, text: found, norm: plainText(found), start: index, end, glued: index === reached });
    reached = end;
  }
  return tokens;
}

/** In lower case, with straight quotes and plain hyphens. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u2011/g, '-');
}

/** Words whose full stop ends no sentence. */
const abbreviations: ReadonlySet<string> = new Set(
  'mr mrs ms dr st gov sen rep lt col gen sgt capt maj rev jr sr no vs inc co corp ltd jan feb aug sept oct nov dec'.split(
    ' ',
  ),
);

/** Whether a sentence begins at a token; after a colon counts, for a capital says as little there. */
export function beginsSentence(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (isOpening(tokens[at])) at -= 1;
  const before = tokens[at];
  if (before === undefined) return true;
  if (!/^[.!?…:•*]$/.test(before.text)) return isClosing(before) && beginsSentence(tokens, at);
  const word = tokens[at - 1];
  if (before.text !== '.' || word === undefined || !before.glued) return true;
  return word.kind !== 'word' || !(word.text.length === 1 || abbreviations.has(word.norm));
}

function isOpening(token: Token | undefined): boolean {
  return token !== undefined && /^["“‘'([—–-]$/.test(token.text);
}

/** A mark that may stand between a sentence and the next one. */
function isClosing(token: Token): boolean {
  return token.glued && /^["”’')\]]$/.test(token.text);
}

/** Whether a token is a word with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** Whether a word is in capitals altogether, as whole lines are that shout. */
export function isLoud(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** Web and mail addresses, handles and tags, which are spelled as their owners spell them. */
export function addressesIn(text: string): readonly TextRange[] {
  return [...text.matchAll(address)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Bounded everywhere: a text without a single space is searched in one go as well. */
const address =
  /(?:https?:\/\/|www\.)\S{1,2000}|[^\s@]{1,64}@[^\s@]{1,255}|(?<![^\s(])[@#][\p{L}\p{N}_]+|[\p{L}\p{N}-]{1,63}\.(?:com|org|net|gov|edu|news)\b/gu;
