import { cleanText } from './clean-text.ts';
import type { CopyRun } from './imported-copy.ts';
import { safeLink } from './safe-link.ts';

/**
 * Runs of text as CommonMark that reads back as the same characters. The trap is the delimiter: `**` opens only
 * where a space or punctuation stands before it, or a letter after it. Space is therefore moved out of what is
 * set, and a letter that would spoil a delimiter is written as a character reference, which counts as punctuation.
 */
export function markdownOfRuns(runs: readonly CopyRun[]): string {
  const tokens = toTokens(runs);
  return tokens
    .map((token, index) => {
      if (token.kind === 'text')
        return escapeText(token.text, spoils(tokens, index, -1), spoils(tokens, index, 1));
      return token.kind === 'open' ? token.mark.start : token.mark.end;
    })
    .join('');
}

/** What would begin a heading, a list or a quotation at the start of a line. */
export function escapeLineStart(line: string): string {
  return line.replace(/^([#+\-=>])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A way of setting text, with its delimiters. */
interface Mark {
  readonly name: 'link' | 'strong' | 'em';
  readonly start: string;
  readonly end: string;
}

/** Runs taken apart into text and delimiters, so that each text can look at what it touches. */
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly mark: Mark };

const strong: Mark = { name: 'strong', start: '**', end: '**' };
const em: Mark = { name: 'em', start: '_', end: '_' };

/** Outermost first. One order for all runs, so that they nest. */
function marksOf(run: CopyRun): readonly Mark[] {
  const address = run.link === undefined ? null : safeLink(run.link, null);
  return [
    ...(address === null ? [] : [linkMark(address)]),
    ...(run.strong === true ? [strong] : []),
    ...(run.em === true ? [em] : []),
  ];
}

function linkMark(address: string): Mark {
  const escaped = address.replace(/[\\<>\s]/g, encodeURIComponent).replace(/&(?=[#\w]+;)/g, '&amp;');
  const end = /[()]/.test(escaped) ? `](<${escaped}>)` : `](${escaped})`;
  return { name: 'link', start: '[', end };
}

/**
 * Opens and closes marks where runs differ. Space at the edge of a run waits until the delimiters are placed,
 * since one that touches space does not count.
 */
function toTokens(runs: readonly CopyRun[]): readonly Token[] {
  const tokens: Token[] = [];
  let open: readonly Mark[] = [];
  let space = '';
  for (const run of runs) {
    const text = cleanText(run.text).replace(/[\t\n\r\f\v\u0085\u2028\u2029]/g, ' ');
    const words = text.trim();
    if (words === '') {
      space += text;
      continue;
    }
    const wanted = marksOf(run);
    const staying = open.filter(
      (mark, index) => isSame(mark, wanted[index]) && startsAlike(open, wanted, index),
    );
    tokens.push(...open.slice(staying.length).toReversed().map(closeOf));
    space += text.slice(0, text.indexOf(words.charAt(0)));
    if (space !== '') tokens.push({ kind: 'text', text: space });
    tokens.push(...wanted.slice(staying.length).map((mark): Token => ({ kind: 'open', mark })));
    tokens.push({ kind: 'text', text: words });
    space = text.slice(text.trimEnd().length);
    open = wanted;
  }
  return [...tokens, ...open.toReversed().map(closeOf)];
}

function closeOf(mark: Mark): Token {
  return { kind: 'close', mark };
}

/** Links are compared by their ends, which hold the address. */
function isSame(one: Mark, other: Mark | undefined): boolean {
  return one.name === other?.name && one.end === other.end;
}

function startsAlike(one: readonly Mark[], other: readonly Mark[], upTo: number): boolean {
  return one.slice(0, upTo).every((mark, index) => isSame(mark, other[index]));
}

/** Whether the end of a text that touches a delimiter (before it: -1, after it: 1) would keep it from being one. */
function spoils(tokens: readonly Token[], index: number, side: -1 | 1): boolean {
  const delimiter = tokens[index + side];
  if (delimiter === undefined || delimiter.kind === 'text' || delimiter.mark.name === 'link') return false;
  // A delimiter that opens after this text or closes before it has its own words on the other side.
  if (delimiter.kind !== (side === 1 ? 'open' : 'close')) return false;
  // An underscore inside a word never opens or closes, so a letter before or after it always spoils it.
  if (delimiter.mark.name === 'em') return true;
  const inner = tokens[index + 2 * side];
  // A lone letter may have to be a reference itself, for the delimiter on its other side.
  if (inner?.kind !== 'text' || inner.text.length === 1) return true;
  const touching = side === 1 ? inner.text.slice(0, 1) : inner.text.slice(-1);
  return !/[\p{L}\p{N}]/u.test(touching);
}

function escapeText(text: string, first: boolean, last: boolean): string {
  const characters = [...text];
  return characters
    .map((character, index) => {
      const atDelimiter = (first && index === 0) || (last && index === characters.length - 1);
      if (atDelimiter && !/[\s!-/:-@[-`{-~]/.test(character)) return reference(character);
      // A link after an exclamation mark would be a picture.
      if (character === '!' && index === characters.length - 1) return '\\!';
      if (character === '&') return /[#\w]/.test(characters[index + 1] ?? '') ? '\\&' : '&';
      return /[\\`*_[\]<~]/.test(character) ? `\\${character}` : character;
    })
    .join('');
}

/** A character by its number: the one spelling that a delimiter beside it reads as punctuation. */
function reference(character: string): string {
  return `&#x${character.codePointAt(0)?.toString(16)};`;
}
