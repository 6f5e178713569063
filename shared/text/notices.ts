import { Fragment, type Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { isHeadField } from './projection.ts';
import { newsSchema } from './schema.ts';

/** A notice as it is printed in a story. */
export interface PrintedNotice {
  readonly noticeId: string;
  readonly label: string;
  readonly text: string;
}

/** Puts a notice over the first paragraph or under the last one. A newer one stands over older ones at the top. */
export function putNotice(document: Node, notice: PrintedNotice, placement: 'top' | 'foot'): Transform {
  const { noticeId, label, text } = notice;
  const block = newsSchema.nodes.correction.create({ noticeId, label }, newsSchema.text(text));
  return new Transform(document).insert(
    placement === 'top' ? startOfBody(document) : document.content.size,
    block,
  );
}

function startOfBody(document: Node): number {
  let position = 0;
  document.forEach((node, offset) => {
    if (isHeadField(node)) position = offset + node.nodeSize;
  });
  return position;
}

/** The printed notices of a story, in their order. */
export function listNotices(document: Node): readonly PrintedNotice[] {
  return noticeNodes(document).map((node) => ({
    noticeId: String(node.attrs.noticeId),
    label: String(node.attrs.label),
    // A notice carries no suggestions, so its text has but one reading.
    text: node.textContent,
  }));
}

/** Whether an edit left every printed notice as it was: none changed, added, removed or put in another order. */
export function keepsNotices(before: Node, after: Node): boolean {
  const [old, young] = [noticeNodes(before), noticeNodes(after)];
  return old.length === young.length && old.every((node, index) => young[index]?.eq(node));
}

function noticeNodes(document: Node): readonly Node[] {
  return document.children.filter((node) => node.type === newsSchema.nodes.correction);
}

/**
 * An earlier text of a story with the notices that are printed today: at the top those that stand over the copy, the
 * others at the foot.
 */
export function withNoticesOf(today: Node, earlier: Node): Node {
  const copy = (document: Node) => document.children.filter((node) => !isHeadField(node));
  const isNotice = (node: Node) => node.type === newsSchema.nodes.correction;
  const body = copy(today);
  const first = body.findIndex((node) => !isNotice(node));
  const top = first === -1 ? body : body.slice(0, first);
  const foot = first === -1 ? [] : body.slice(first).filter(isNotice);
  const head = earlier.children.filter(isHeadField);
  return earlier.copy(
    Fragment.from([...head, ...top, ...copy(earlier).filter((node) => !isNotice(node)), ...foot]),
  );
}
