import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

/** One edit: the steps of one transaction, and the documents on either side of it. */
export interface DocumentEdit {
  readonly before: Node;
  readonly after: Node;
  readonly steps: readonly Step[];
}
