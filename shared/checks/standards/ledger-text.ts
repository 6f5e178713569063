import { sentenceAt } from '../../claims/detection/read-story.ts';
import type { TextRange } from '../../text/quote-anchor.ts';
import type { LedgerPassage } from './standards-rule.ts';
import type { LedgerClaim, StoryLedger } from './story-ledger.ts';

// Reading the text of a ledger, for all rules.

/** The words of a range. */
export function wordsAt({ story }: StoryLedger, { start, end }: TextRange): string {
  return story.text.slice(start, end);
}

/** The sentence round a range; the whole block where it is quoted as one. */
export function sentenceRound({ story }: StoryLedger, { start }: TextRange): TextRange {
  const block = story.blocks.find((each) => each.start <= start && start <= each.end);
  return block === undefined ? { start, end: start } : sentenceAt(block, start);
}

/** The sentence of a claim as it reads; empty where its words are gone. */
export function sentenceOf(ledger: StoryLedger, { range }: LedgerClaim): string {
  return range === null ? '' : wordsAt(ledger, sentenceRound(ledger, range));
}

/** Which block a range begins in. */
export function blockOf({ story }: StoryLedger, { start }: TextRange): number {
  return story.blocks.findIndex((each) => each.start <= start && start <= each.end);
}

/** Whether a range stands where the story says its main point: headline, dek, first paragraph. */
export function isMainPoint(ledger: StoryLedger, range: TextRange): boolean {
  const { blocks } = ledger.story;
  const at = blockOf(ledger, range);
  const type = blocks[at]?.type;
  const first = blocks.findIndex((block) => block.type === 'paragraph' && block.start < block.end);
  return type === 'headline' || type === 'dek' || (at >= 0 && at === first);
}

export function passageOf({ id, quote, range }: LedgerClaim): LedgerPassage {
  return { claimId: id, words: quote, start: range?.start ?? 0, end: range?.end ?? 0 };
}

/** A stretch that the text has and the ledger has no claim for. */
export function passageAt(ledger: StoryLedger, { start, end }: TextRange): LedgerPassage {
  return { claimId: null, words: wordsAt(ledger, { start, end }), start, end };
}

export function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Claims whose words are still in the text. */
export function standingClaims({ claims }: StoryLedger): readonly LedgerClaim[] {
  return claims.filter(({ range, anchorState }) => range !== null && anchorState !== 'orphan');
}

/** Whether the text names somebody or something, by the whole name or by its last or first word in capitals. */
export function names(text: string, name: string): boolean {
  const bare = name.replace(/^(?:the|a|an)\s+/i, '');
  const parts = bare.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part) && part.length > 2);
  return [bare, parts.at(-1) ?? bare, parts[0] ?? bare].some((each) => hasWord(text, each));
}

export function hasWord(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return words !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
