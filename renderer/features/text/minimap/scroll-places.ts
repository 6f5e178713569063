import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { bringIntoSight } from '../../../text/drawing/bring-into-sight.ts';

/** The position that lies so far down in the text, as a part of its length. */
export function positionAt(document: Node, part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * document.content.size);
}

/** Brings a position into the middle of the box; the caret stays where it is. */
export function scrollTo(view: EditorView, position: number): void {
  const { doc } = view.state;
  const block = view.nodeDOM(doc.resolve(Math.min(position, doc.content.size - 1)).before(1));
  if (block instanceof Element) bringIntoSight(block, 'center');
}

/** The positions at the upper and the lower edge of the box. */
export function placesInSight(view: EditorView, box: HTMLElement) {
  const { left, width } = view.dom.getBoundingClientRect();
  const edges = box.getBoundingClientRect();
  const at = (top: number, otherwise: number): number =>
    view.posAtCoords({ left: left + width / 2, top })?.pos ?? otherwise;
  return { from: at(edges.top + 2, 0), to: at(edges.bottom - 2, view.state.doc.content.size) };
}
