import { useStore } from 'zustand';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { Person } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { ClaimsEvidence } from '../../features/claims/ClaimsPanel.tsx';
import { ClaimEvidence } from '../../features/evidence/ClaimEvidence.tsx';
import { EvidenceDialogs } from '../../features/evidence/EvidenceDialogs.tsx';
import { EvidencePanel } from '../../features/evidence/EvidencePanel.tsx';
import type { Stores } from '../stores.ts';

interface EvidenceProps {
  readonly stores: Stores;
  readonly readOnly: boolean;
}

/** All evidence of the story, in the place of its claims; a claim that rests on some leads back to them. */
export function InspectorEvidence({ stores, readOnly }: EvidenceProps) {
  const claims = useStore(stores.claims, (state) => state.claims);
  return (
    <EvidencePanel
      store={stores.evidence}
      readOnly={readOnly}
      quoteOf={(claimId) => claims.find(({ id }) => id === claimId)?.quote ?? null}
      onShowClaim={(claimId) => {
        stores.evidence.getState().list(false);
        stores.claims.getState().activate(claimId);
        stores.text.getState().showPassage(claimId);
      }}
    />
  );
}

/** Evidence as the panel of the claims takes it. */
export function useClaimsEvidence({ stores, readOnly }: EvidenceProps): ClaimsEvidence {
  const pieces = useStore(stores.evidence, (state) => state.evidence);
  return {
    pieces,
    sectionOf: (claimId: ClaimId) => (
      <ClaimEvidence store={stores.evidence} claimId={claimId} readOnly={readOnly} onDone={stores.onDone} />
    ),
    onList: () => stores.evidence.getState().list(true),
  };
}

interface StoryEvidenceDialogsProps {
  readonly stores: Stores;
  readonly person: Person;
}

/** What lies over the story when evidence is added or looked at. */
export function StoryEvidenceDialogs({ stores, person }: StoryEvidenceDialogsProps) {
  const draft = useStore(stores.text, (state) => state.draft);
  const readOnly = draft === null || draft.readOnly || !draft.mayEdit || !mayDo(person.roles, 'story.write');
  const claims = useStore(stores.claims, (state) => state.claims);
  const active = useStore(stores.claims, (state) => state.active);
  return <EvidenceDialogs store={stores.evidence} claims={claims} activeClaim={active} readOnly={readOnly} />;
}
