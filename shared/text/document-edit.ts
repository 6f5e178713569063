import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

/** One edit: the steps of one transaction, and the documents on either side of it. */
export interface DocumentEdit {
  readonly before: Node;
  readonly after: Node;
  readonly steps: readonly Step[];
  /** What the person did, where the steps are the suggestions that tracking made of it. */
  readonly intent?: readonly Step[];
}
