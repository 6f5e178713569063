import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import { newsSchema } from '../schema.ts';
import { type ChangedRange, changedRanges } from './changed-ranges.ts';
import { blockAround, kindAsSeen, outOfStruckEnd, type Part, partsOf } from './edit-parts.ts';
import { type Moving, standing } from './moves.ts';
import { isMark, type TextToken } from './paragraph-tokens.ts';
import { suggestAttributes, suggestFormatting } from './suggest-formatting.ts';
import { type BlockKind, formattingOf, isTracked, kindOf, type Stamp, unmoved } from './suggestion.ts';
import { CannotSuggestError, setBreak, setKind, strikeBreak, suggestKind } from './track-blocks.ts';
import { insertedMarks, stampBeside, strikeText } from './track-text.ts';

/** An edit turned into suggestions. */
export interface Suggested {
  /** The tracked steps, on the document that the edit began with. */
  readonly transform: Transform;
  /** Where a position of the edited document lies in the tracked one; `side` chooses before or after struck text. */
  readonly place: (position: number, side: -1 | 1) => number;
}

/**
 * Turns a direct edit into suggestions by the person of the stamp. Nothing that stood there before is taken
 * away but what that person had inserted: text and paragraph marks are struck, new ones marked as inserted,
 * changed formatting and block types keep what they were. So rejecting all gives the document before anybody
 * suggested anything, and accepting all gives what the direct edit gives.
 *
 * Where the edit moves words, `moving` says so: what it strikes, or puts in, then carries the stamp of the move.
 *
 * Throws CannotSuggestError for an edit that would take a head field or a printed notice away.
 */
export function suggest(edit: Transform, stamp: Stamp, moving: Moving = standing): Suggested {
  const transform = new Transform(edit.before);
  const whole = unmoved(moving.putIn ?? moving.struck ?? stamp);
  const context = { edit, transform, stamp: whole, moving };
  suggestFormatting(edit, transform, whole);
  suggestAttributes(edit, transform, whole);
  const ranges = changedRanges(edit.mapping.maps);
  // From the end, so that what comes earlier in the text keeps its positions.
  for (const range of [...ranges].reverse()) {
    for (const part of partsOf(edit, range).reverse()) suggestPart(context, part);
  }
  return { transform, place: (position, side) => placeOf(context, ranges, position, side) };
}

interface Context {
  readonly edit: Transform;
  readonly transform: Transform;
  readonly stamp: Stamp;
  readonly moving: Moving;
}

function suggestPart(context: Context, found: Part): void {
  const { edit, transform, stamp, moving } = context;
  const part = outOfStruckEnd(edit.before, found);
  const structural = part.removed.some(isMark) || part.added.some(isMark);
  if (part.retype !== null) suggestKind(transform, part.retype.before, part.retype.kind, stamp);
  else if (structural) suggestKindAfter(context, part);
  // New words stand after the struck ones, so putting them in first leaves the places of those alone.
  insertTokens(context, part);
  const joins = new Mapping();
  for (const token of [...part.removed].reverse()) {
    if (isMark(token)) {
      const done = transform.steps.length;
      strikeBreak(transform, token.before, moving.struck ?? stamp);
      for (const map of transform.mapping.maps.slice(done)) joins.appendMap(map);
    } else {
      // A last mark of the body that goes has joined its words to the paragraph before.
      const [from, to] = [joins.map(token.from, 1), joins.map(token.to, -1)];
      strikeText(transform, from, to, moving.struck ?? stampBeside(transform, to, 'del', stamp));
    }
  }
}

/** The block of the edited document after a part may be of another type than the mark that stays there. */
function suggestKindAfter({ edit, transform, stamp }: Context, part: Part): void {
  const stays = blockAround(transform.doc, part.to);
  const becomes = blockAround(edit.doc, part.newTo);
  if (stays === null || becomes === null || !isTracked(stays.block)) return;
  if (edit.doc.resolve(part.newTo).depth === 0) return;
  // Pasted paragraphs say themselves what the last of them is; a split or a join carries a type over.
  const carried = !part.added.some(isMark) || (part.added.length === 1 && edit.steps.some(splits));
  const kind = kindOf(becomes.block);
  suggestKind(transform, stays.before, carried ? kindAsSeen(edit.before, part, kind) : kind, stamp);
}

/** Whether a step divides a block: one that pastes an empty paragraph brings a mark of its own type. */
function splits(step: Step): boolean {
  return step instanceof ReplaceStep && step.toJSON().structure === true;
}

function insertTokens(context: Context, part: Part): void {
  const { edit, transform } = context;
  if (part.added.length === 0) return;
  const place = transform.doc.resolve(part.to);
  const into = blockAround(transform.doc, part.to);
  // No paragraph follows that words could go into: whole blocks are put in.
  if (place.depth === 0 && (into === null || !isTracked(into.block))) {
    insertBlocks(context, part);
    return;
  }
  const stamp = context.moving.putIn ?? stampBeside(transform, part.to, 'ins', context.stamp);
  let position = place.depth === 0 ? part.to + 1 : part.to;
  const firstMark = part.added.find(isMark);
  for (const token of part.added) {
    if (isMark(token)) {
      const carried = token === firstMark && edit.before.resolve(part.from).depth > 0;
      const kind = kindOf(token.block);
      position = splitAt(context, position, carried ? kindAsSeen(edit.before, part, kind) : kind);
    } else {
      transform.insert(position, insertedText(token, stamp));
      position += token.to - token.from;
    }
  }
}

/** Ends a block at a position with a new paragraph mark; the old mark stays with the second half. */
function splitAt({ transform, stamp, moving }: Context, position: number, kind: BlockKind): number {
  const block = transform.doc.resolve(position).node(1);
  if (!isTracked(block)) throw new CannotSuggestError(`a ${block.type.name} holds one line`);
  const before = transform.doc.resolve(position).before(1);
  transform.split(position, 1, [{ type: block.type, attrs: block.attrs }]);
  setKind(transform, before, kind, null);
  setBreak(transform, before, { ins: moving.putIn ?? stamp });
  // Over the end of the first half and the beginning of the second.
  return position + 2;
}

/** Puts whole blocks in where no paragraph follows: at the end, or before a notice. */
function insertBlocks({ transform, ...context }: Context, part: Part): void {
  const stamp = context.moving.putIn ?? context.stamp;
  const blocks: Node[] = [];
  let content: Node[] = [];
  for (const token of part.added) {
    if (isMark(token)) {
      const { type, attrs } = token.block;
      blocks.push(type.create({ ...attrs, brk: { ins: stamp }, was: null }, content));
      content = [];
    } else {
      content.push(insertedText(token, stamp));
    }
  }
  if (content.length > 0) throw new CannotSuggestError('text needs a paragraph');
  transform.insert(part.to, blocks);
}

/** Inserted text has the formatting that the edit gave it, and no suggestions but this one. */
function insertedText(token: TextToken, stamp: Stamp): Node {
  return newsSchema.text(token.text, insertedMarks(formattingOf(token.node), stamp));
}

function placeOf(
  { edit, transform }: Context,
  ranges: readonly ChangedRange[],
  position: number,
  side: -1 | 1,
): number {
  const range = ranges.find(({ newFrom, newTo }) => newFrom <= position && position <= newTo);
  if (range === undefined) {
    return transform.mapping.map(edit.mapping.invert().map(position, side), side);
  }
  if (range.newFrom === range.newTo) {
    return transform.mapping.map(side < 0 ? range.from : range.to, side);
  }
  // What was put in stands after what was struck, with as many positions as it had in the edited document.
  const end = transform.mapping.map(range.to, 1);
  return Math.max(transform.mapping.map(range.from, -1), end - (range.newTo - position));
}
