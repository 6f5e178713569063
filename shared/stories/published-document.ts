import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { settle } from '../text/suggestions/settle.ts';

/**
 * A draft as readers will see it: every suggestion taken as accepted and none of it left to be seen. The draft
 * itself keeps its suggestions.
 */
export function publishedDocument(draft: Node): Node {
  const transform = new Transform(draft);
  settle(transform, 'accept', () => true);
  return transform.doc;
}
