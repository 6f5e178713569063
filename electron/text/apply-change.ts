import type { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import type { StepJson } from '#shared/text/document-json.ts';
import { newsSchema } from '#shared/text/schema.ts';

/**
 * Applies one change to a document, trusting nothing of it: the steps may come from the window or from a
 * damaged page of the store. Only what the change touched is checked against the schema, so that a key
 * pressed in a long story costs no more than one in a short one. What is stored is written from the steps as
 * they were understood.
 */
export function applyChange(
  document: Node,
  steps: readonly StepJson[],
  intent: readonly StepJson[] | null = null,
): { readonly ok: true; readonly edit: DocumentEdit } | { readonly ok: false; readonly reason: string } {
  try {
    const { doc: after, steps: applied } = follow(document, steps);
    checkChanged(document, after);
    const edit = { before: document, after, steps: applied };
    return { ok: true, edit: intent === null ? edit : { ...edit, intent: follow(document, intent).steps } };
  } catch (error) {
    // ProseMirror throws errors of several kinds at steps that make no sense; all of them say the same to us.
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Throws at the first step that does not fit. */
function follow(document: Node, steps: readonly StepJson[]): Transform {
  const transform = new Transform(document);
  for (const json of steps) transform.step(Step.fromJSON(newsSchema, json));
  return transform;
}

/** Checks the order of the blocks, and those blocks that are not the very same nodes as before. */
function checkChanged(before: Node, after: Node): void {
  if (!after.type.validContent(after.content)) throw new RangeError('The blocks do not make a story');
  const { childCount } = after;
  let first = 0;
  while (first < childCount && after.child(first) === before.maybeChild(first)) first += 1;
  let last = childCount;
  const moved = before.childCount - childCount;
  while (last > first && after.child(last - 1) === before.maybeChild(last - 1 + moved)) last -= 1;
  for (let index = first; index < last; index += 1) after.child(index).check();
}
