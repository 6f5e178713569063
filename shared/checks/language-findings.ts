import type { TextRange } from '../text/quote-anchor.ts';
import type { Finding } from './finding.ts';
import type { IsKnown } from './known-words.ts';
import { type LanguageLint, spellingRule } from './language-lint.ts';
import { type CheckedBlock, overlapsAny, quotationsOf } from './quotations.ts';

/**
 * Blocks that the language check reads. A byline and a dateline are names and places; a quotation and a
 * printed notice are not ours to change.
 */
const readBlocks: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'dek',
  'paragraph',
  'heading',
  'list_item',
]);

/** Whether the block has words of ours to be checked. */
export function isReadForLanguage({ type, text }: CheckedBlock): boolean {
  return readBlocks.has(type) && /\p{L}{2}/u.test(text);
}

/**
 * What is left of the check's word on a block: nothing that touches a quotation, nothing in an address or a
 * slug, and no spelling of a word that is known here.
 */
export function languageFindings(
  block: CheckedBlock,
  lints: readonly LanguageLint[],
  isKnown: IsKnown,
): readonly Finding[] {
  const closed = [...quotationsOf(block), ...tokensIn(block.text)];
  return lints
    .filter(({ start, end }) => end <= block.text.length && !touches({ start, end }, closed))
    .map((lint) => toFinding(block.text, lint))
    .filter(({ ruleId, words }) => !(ruleId === spellingRule && isKnown(words)));
}

/** A finding about a missing sign has an empty range, and then stands where its neighbours stand. */
function touches({ start, end }: TextRange, closed: readonly TextRange[]): boolean {
  return overlapsAny(
    { start: start === end ? start - 1 : start, end: start === end ? end + 1 : end },
    closed,
  );
}

function toFinding(text: string, { ruleId, start, end, message, replacements }: LanguageLint): Finding {
  return {
    source: 'language',
    ruleId,
    strength: 'review',
    range: { start, end },
    words: text.slice(start, end),
    message,
    replacements,
    reason: null,
  };
}

/** Written for machines, and right as they are. */
const tokens = [
  // Addresses of pages and of people.
  /(?:https?:\/\/|www\.)\S+/u,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/u,
  // Names of sites and files: a full stop inside small letters is none that ends a sentence.
  /(?<![\p{L}\p{N}.])[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?/u,
  // Handles and hashtags.
  /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+/u,
  // Slugs: small letters with more hyphens than a word has, or with a number at the end.
  /(?<![\p{L}\p{N}-])\p{Ll}+(?:-\p{Ll}+){3,}(?![\p{L}\p{N}-])/u,
  /(?<![\p{L}\p{N}-])\p{Ll}+(?:-[\p{Ll}\p{N}]+)*-\p{N}+(?![\p{L}\p{N}-])/u,
];
const anyToken = new RegExp(tokens.map(({ source }) => source).join('|'), 'gu');

function tokensIn(text: string): readonly TextRange[] {
  return [...text.matchAll(anyToken)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
