import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { settle } from '../text/suggestions/settle.ts';
import { holdsSuggestions } from '../text/suggestions/suggestion.ts';

/**
 * A draft as readers will see it: every suggestion taken as accepted and none of it left to be seen. The draft
 * itself keeps its suggestions.
 */
export function publishedDocument(draft: Node): Node {
  // Most drafts and every revision: settling them would look at each piece and change none.
  if (!draft.children.some(holdsSuggestions)) return draft;
  const transform = new Transform(draft);
  settle(transform, 'accept', () => true);
  return transform.doc;
}
