import { useStore } from 'zustand';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import type { EvidenceStore } from './evidence-store.ts';
import { EvidenceFormDialog } from './parts/EvidenceForm.tsx';
import { RemoveEvidence } from './parts/RemoveEvidence.tsx';
import './evidence.css';

export interface EvidenceDialogsProps {
  readonly store: EvidenceStore;
  /** The claims of the story, to which words of evidence can be tied. */
  readonly claims: readonly Pick<Claim, 'id' | 'quote'>[];
  /** The claim that is looked at. */
  readonly activeClaim: ClaimId | null;
  /** Whether evidence may be changed. */
  readonly readOnly: boolean;
}

/** What lies over the work when evidence is written down, looked at or removed. */
export function EvidenceDialogs({ store, claims, activeClaim, readOnly }: EvidenceDialogsProps) {
  const { form, removing, shown, ...acts } = useStore(store);
  const subject = form?.subject ?? null;
  const quote = claims.find(({ id }) => id === subject?.id)?.quote ?? null;
  return (
    <>
      {form !== null && (
        <EvidenceFormDialog
          form={form}
          quote={quote}
          onAdd={(evidence) => acts.add(evidence, subject)}
          onClose={acts.stopWriting}
        />
      )}
      {removing !== null && (
        <RemoveEvidence
          evidence={removing}
          onRemove={(reason) => acts.remove(removing.id, reason)}
          onClose={() => acts.askToRemove(null)}
        />
      )}
      {shown !== null && (
        <EvidenceViewer
          key={shown.evidence.id}
          shown={shown}
          claims={readOnly ? [] : claims}
          activeClaim={activeClaim}
          onQuote={(claimId, passage) => acts.tie(shown.evidence.id, { kind: 'claim', id: claimId }, passage)}
          onOpenOutside={() => acts.openOutside(shown.evidence.id)}
          onCancel={acts.cancel}
          onClose={acts.closeShown}
        />
      )}
    </>
  );
}
