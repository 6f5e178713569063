import type { TextRange } from '../text/quote-anchor.ts';
import { type CheckedBlock, quotationsOf } from './quotations.ts';
import type { RuleField } from './style-rule.ts';
import { addressesIn, type Token, tokensOf } from './text-tokens.ts';

/** A block read once for all rules. */
export interface ReadText {
  readonly text: string;
  readonly field: RuleField;
  readonly tokens: readonly Token[];
  /** What no rule may touch, in order and apart: quotations and addresses. */
  readonly closed: readonly TextRange[];
}

/** Something that a rule found, in offsets of the text, with what it proposes there. */
export interface Found extends TextRange {
  readonly replacements: readonly string[];
}

/** Which field a block belongs to; null for blocks that no rule looks at. */
const fieldOfBlock: Readonly<Record<string, RuleField | undefined>> = {
  headline: 'headline',
  dek: 'dek',
  paragraph: 'body',
  heading: 'body',
  list_item: 'body',
};

/** The block ready for the rules; null where none looks: bylines, datelines, quotations, notices, empty blocks. */
export function readText(block: CheckedBlock): ReadText | null {
  const field = Object.hasOwn(fieldOfBlock, block.type) ? fieldOfBlock[block.type] : undefined;
  if (field === undefined || block.text === '') return null;
  const { text } = block;
  const closed = mergedRanges([...quotationsOf(block), ...addressesIn(text)]);
  return { text, field, tokens: tokensOf(text), closed };
}

function mergedRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
