import type { Claim } from '#shared/claims/claim.ts';
import type { AttributionDeed, ClaimsStore } from '../claims-store.ts';
import { ApproveSourceDialog } from './ApproveSourceDialog.tsx';
import { EditAttributionDialog } from './EditAttributionDialog.tsx';

export interface AttributionDialogsProps {
  readonly claim: Claim;
  readonly doing: AttributionDeed | null;
  readonly store: ClaimsStore;
  readonly onClose: () => void;
}

/** The dialog that changes or approves how a source stands behind a claim, while one is open. */
export function AttributionDialogs({ claim, doing, store, onClose }: AttributionDialogsProps) {
  const { editAttribution, approveSource, findSources } = store.getState();
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
