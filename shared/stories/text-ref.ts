import type { RevisionId } from './story.ts';

/** One of a story's texts: the working one, a kept state of it, or what readers saw. */
export type TextRef =
  | { readonly kind: 'draft' }
  | { readonly kind: 'version'; readonly draftVersion: number }
  | { readonly kind: 'revision'; readonly revisionId: RevisionId };

/** The same for the same text: what lists and choices know it by. */
export function textKey(ref: TextRef): string {
  if (ref.kind === 'draft') return 'draft';
  return ref.kind === 'version' ? `version ${ref.draftVersion}` : `revision ${ref.revisionId}`;
}
