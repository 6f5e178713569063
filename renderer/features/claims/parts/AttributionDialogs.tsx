import { useStore } from 'zustand';
import type { Claim } from '#shared/claims/claim.ts';
import type { ClaimsStore } from '../claims-store.ts';
import { ApproveSourceDialog } from './ApproveSourceDialog.tsx';
import { EditAttributionDialog } from './EditAttributionDialog.tsx';

export interface AttributionDialogsProps {
  readonly claim: Claim;
  readonly store: ClaimsStore;
}

/** The dialog that changes or approves how a source stands behind a claim, while one is open. */
export function AttributionDialogs({ claim, store }: AttributionDialogsProps) {
  const doing = useStore(store, (state) => state.tying);
  const { editAttribution, approveSource, findSources, tieSource } = store.getState();
  const onClose = () => tieSource(null);
  const attribution = claim.attributions.find(({ id }) => id === doing?.id);
  if (attribution === undefined || doing === null) return null;
  if (doing.deed === 'approve') {
    return (
      <ApproveSourceDialog
        claim={claim}
        attribution={attribution}
        onApprove={(quoting) => approveSource(attribution.id, quoting)}
        onClose={onClose}
      />
    );
  }
  return (
    <EditAttributionDialog
      attribution={attribution}
      claimKind={claim.kind}
      find={findSources}
      onSave={(ways) => editAttribution(attribution.id, ways)}
      onClose={onClose}
    />
  );
}
