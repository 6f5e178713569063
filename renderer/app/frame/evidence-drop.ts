import { claimId } from '#shared/claims/claim.ts';
import type { EvidenceSubject } from '#shared/evidence/evidence.ts';
import type { Stores } from '../stores.ts';
import type { DropPoint } from './file-drop.ts';

/** What a file becomes evidence of where it is dropped; `subject` is null over the evidence of the whole story. */
export interface EvidenceDrop {
  readonly subject: EvidenceSubject | null;
}

/**
 * A claim, or the list of evidence, under the point; null anywhere else, and where nothing of the story may be
 * changed. Claims say in the page which one they are.
 */
export function evidenceDropAt(stores: Stores, { left, top }: DropPoint): EvidenceDrop | null {
  const { draft } = stores.text.getState();
  if (draft === null || draft.readOnly || !draft.mayEdit) return null;
  const over = document.elementFromPoint(left, top)?.closest<HTMLElement>('[data-drop-evidence]');
  if (over === null || over === undefined) return null;
  const id = claimId.safeParse(over.dataset.dropEvidence);
  return { subject: id.success ? { kind: 'claim', id: id.data } : null };
}
