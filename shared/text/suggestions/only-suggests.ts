import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { headFields } from '../schema.ts';
import { settle } from './settle.ts';
import { breakOf, isTracked } from './suggestion.ts';

/**
 * Whether the difference between two documents is suggestions of this author alone: then rejecting all of theirs
 * gives the same text before and after. It holds for making them, for undoing them and for taking them back.
 *
 * Only what changed is compared, so that a key pressed costs as much in a long story as in a short one.
 */
export function onlySuggests(before: Node, after: Node, author: string): boolean {
  const { first, tail } = changedBlocks(before, after);
  const without = (document: Node): Node => {
    // Head fields stand before every body, so that what is compared is a document too.
    const blocks: Node[] = [];
    document.forEach((block, _offset, index) => {
      if (index < headFields.length || (index >= first && index < document.childCount - tail))
        blocks.push(block);
    });
    const transform = new Transform(document.type.create(null, blocks));
    settle(transform, 'reject', (stamp) => stamp.author === author);
    return transform.doc;
  };
  return without(before).eq(without(after));
}

/**
 * The first block that differs, and how many at the end are the same. A block before the tail whose mark is
 * suggested would be joined to the tail, so the tail begins after one that stays where it is.
 */
function changedBlocks(before: Node, after: Node): { readonly first: number; readonly tail: number } {
  // By identity, not by content: a block that an edit leaves alone is the same object on both sides.
  const most = Math.min(before.childCount, after.childCount);
  let first = 0;
  while (first < most && before.child(first) === after.child(first)) first += 1;
  let tail = 0;
  while (tail < most - first && lastBut(before, tail) === lastBut(after, tail)) tail += 1;
  while (tail > 0 && (hasSuggestedMark(before, tail) || hasSuggestedMark(after, tail))) tail -= 1;
  // The end of the body is joined backwards, to a block that may not have changed.
  while (first > 0 && tail === 0 && isTracked(before.child(first - 1))) {
    first -= 1;
    if (breakOf(before.child(first)).del === undefined && breakOf(before.child(first)).ins === undefined)
      break;
  }
  // A document has a body: one block of it at least is compared, changed or not.
  return { first, tail: Math.min(tail, most - headFields.length - 1) };
}

function lastBut(document: Node, tail: number): Node {
  return document.child(document.childCount - 1 - tail);
}

/** Whether the block right before the tail is joined to it when suggestions are settled. */
function hasSuggestedMark(document: Node, tail: number): boolean {
  const index = document.childCount - 1 - tail;
  const block = index < 0 ? null : document.child(index);
  if (block === null || !isTracked(block)) return false;
  const { ins, del } = breakOf(block);
  return ins !== undefined || del !== undefined;
}
