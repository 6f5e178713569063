import { type Node, Slice } from 'prosemirror-model';
import { Mapping, ReplaceStep, type Step, Transform } from 'prosemirror-transform';
import type { DocumentEdit } from './document-edit.ts';
import { keepsNotices } from './notices.ts';

/** Edits that were made on one text, laid anew on another. */
export interface Rebased {
  readonly edits: readonly DocumentEdit[];
  /** From the text with the old edits to the text with the new ones. */
  readonly transform: Transform;
}

/**
 * Lays edits made on `base` on `theirs` instead, which came from the same base by other hands. Null where that
 * cannot be done whole, because what an edit was about is gone or is a printed notice now: a person must decide.
 */
export function rebaseEdits(base: Node, theirs: Node, edits: readonly DocumentEdit[]): Rebased | null {
  const local = edits.at(-1)?.after ?? base;
  const difference = differenceOf(base, theirs);
  if (difference === null) return { edits, transform: new Transform(local) };
  const inverted = invertedSteps(edits).reverse();
  const mapping = new Mapping([...inverted, difference].map((step) => step.getMap()));
  // Each step that is laid anew maps through what came after it: from the inverse of the first step, which stands
  // last, to that of the last. It is told to be the mirror of its own inverse, so that later ones do not lose by it.
  let inverse = inverted.length;
  const laid: DocumentEdit[] = [];
  let document = theirs;
  for (const { steps } of edits) {
    const again = new Transform(document);
    for (const step of steps) {
      const mapped = step.map(mapping.slice(inverse));
      inverse -= 1;
      if (mapped === null || again.maybeStep(mapped).failed !== null) return null;
      mapping.appendMap(mapped.getMap(), inverse);
    }
    laid.push({ before: document, after: again.doc, steps: again.steps });
    document = again.doc;
  }
  // A notice may have been printed meanwhile; an edit from before it must not reach into it.
  if (!keepsNotices(theirs, document)) return null;
  return { edits: laid, transform: wayBetween(local, document, difference.map(mapOf(edits))) };
}

/** The other hand's change by itself, where it leads there: it moves no caret and leaves undo as it was. */
function wayBetween(local: Node, result: Node, difference: Step | null): Transform {
  const short = new Transform(local);
  if (difference !== null && short.maybeStep(difference).failed === null && short.doc.eq(result))
    return short;
  const whole = new Transform(local);
  const step = differenceOf(local, result);
  return step === null ? whole : whole.step(step);
}

function mapOf(edits: readonly DocumentEdit[]): Mapping {
  return new Mapping(edits.flatMap(({ steps }) => steps.map((step) => step.getMap())));
}

/**
 * The steps that would undo the edits, in the order of the edits; each needs the document that its step was
 * made on.
 */
function invertedSteps(edits: readonly DocumentEdit[]): Step[] {
  return edits.flatMap(({ before, steps }) => {
    const again = new Transform(before);
    return steps.map((step) => {
      const inverted = step.invert(again.doc);
      again.step(step);
      return inverted;
    });
  });
}

/** The one step between two documents, whole blocks at a time; null where they are the same. */
export function differenceOf(from: Node, to: Node): Step | null {
  const shorter = Math.min(from.childCount, to.childCount);
  let first = 0;
  while (first < shorter && from.child(first).eq(to.child(first))) first += 1;
  let last = 0;
  while (
    last < shorter - first &&
    from.child(from.childCount - 1 - last).eq(to.child(to.childCount - 1 - last))
  )
    last += 1;
  if (first + last === from.childCount && first + last === to.childCount) return null;
  const start = sizeOf(from, 0, first);
  const end = from.content.size - sizeOf(from, from.childCount - last, from.childCount);
  const put = to.content.cut(start, to.content.size - sizeOf(to, to.childCount - last, to.childCount));
  return new ReplaceStep(start, end, new Slice(put, 0, 0));
}

function sizeOf({ children }: Node, first: number, end: number): number {
  return children.slice(first, end).reduce((size, { nodeSize }) => size + nodeSize, 0);
}
