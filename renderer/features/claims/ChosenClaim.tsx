import { useState } from 'react';
import { useStore } from 'zustand';
import type { Claim } from '#shared/claims/claim.ts';
import type { ClaimRelation } from '#shared/claims/relation.ts';
import type { Attribution } from '#shared/claims/source.ts';
import { claimsWords as words } from '../../words/claims.ts';
import { relationsWords } from '../../words/relations.ts';
import type { ClaimsPanelProps } from './ClaimsPanel.tsx';
import { AttributeDialog } from './parts/AttributeDialog.tsx';
import { AttributionDialogs } from './parts/AttributionDialogs.tsx';
import { ClaimDetails } from './parts/ClaimDetails.tsx';
import { DeedDialog } from './parts/DeedDialog.tsx';
import { EditClaimDialog } from './parts/EditClaimDialog.tsx';
import { FindingDialog } from './parts/FindingDialog.tsx';
import { RelateDialog } from './relations/RelateDialog.tsx';
import { RelationList } from './relations/RelationList.tsx';

export interface ChosenClaimProps
  extends Pick<
    ClaimsPanelProps,
    'store' | 'readOnly' | 'mayApprove' | 'onSelectClaim' | 'onGoTo' | 'evidence' | 'onDone' | 'onAsk'
  > {
  readonly claim: Claim;
}

/**
 * The claim that is looked at, with the dialogs that change it. One dialog at a time: each begins with the
 * claim as it is when it opens.
 */
export function ChosenClaim(props: ChosenClaimProps) {
  const { claim, store, readOnly, mayApprove, onSelectClaim, evidence, onDone, onAsk } = props;
  const { id, anchorState } = claim;
  const { edit, attribute, detach, verify, findSources } = store.getState();
  const [doing, setDoing] = useState<'edit' | 'attribute' | 'verify' | 'remove' | null>(null);
  const { tieSource } = store.getState();
  const close = () => setDoing(null);
  // Taking a source off is quick because it can be undone; the undo makes the same attribution anew.
  const takeOff = async ({ id: attributionId, source, terms, hand, via, grounds }: Attribution) => {
    if (!(await detach(attributionId))) return;
    const again = {
      source: { sourceId: source.id },
      terms,
      hand,
      via: via === null ? null : { sourceId: via.id },
      grounds,
    };
    onDone(words.detached(source.name), { label: words.undo, run: () => void attribute(id, again) });
  };
  const deeds = {
    onEdit: () => setDoing('edit'),
    onAddSource: () => setDoing('attribute'),
    onVerify: () => setDoing('verify'),
    onAsk,
    onRemove: () => setDoing('remove'),
    onRelate: store.getState().startRelating,
    onDetach: (each: Attribution) => void takeOff(each),
    onEditAttribution: ({ id: chosen }: Attribution) => tieSource({ id: chosen, deed: 'edit' }),
    onApprove: mayApprove
      ? ({ id: chosen }: Attribution) => tieSource({ id: chosen, deed: 'approve' })
      : null,
  };
  // There is nothing to show of a claim whose words are gone.
  const onShow = anchorState === 'orphan' ? null : () => onSelectClaim(id);
  return (
    <>
      <ClaimDetails
        claim={claim}
        deeds={readOnly ? null : deeds}
        relations={<Relations {...props} />}
        onShow={onShow}
        evidence={evidence}
      />
      {doing === 'edit' && (
        <EditClaimDialog claim={claim} onSave={(changed) => edit(id, changed)} onClose={close} />
      )}
      <AttributionDialogs claim={claim} store={store} />
      {doing === 'attribute' && (
        <AttributeDialog
          find={findSources}
          onAttribute={(attribution) => attribute(id, attribution)}
          onClose={close}
        />
      )}
      {doing === 'verify' && (
        <FindingDialog
          evidence={evidence.pieces}
          claimIds={[id]}
          onVerify={(finding) => verify(id, finding)}
          onClose={close}
        />
      )}
      {doing === 'remove' && <RemoveDialog {...props} onClose={close} />}
    </>
  );
}

/** What other claims are to it, and the dialog that says more. Taking one back is quick because it can be made anew. */
function Relations({ claim, store, readOnly, onGoTo, onDone }: ChosenClaimProps) {
  const relating = useStore(store, (state) => state.relating);
  const claims = useStore(store, (state) => state.claims);
  const { relate, unrelate, stopRelating, findClaims } = store.getState();
  const takeBack = async ({ id, kind, towards, other, note }: ClaimRelation) => {
    if (!(await unrelate(id))) return;
    const [from, to] = towards === 'this' ? [other.id, claim.id] : [claim.id, other.id];
    const run = () => void relate({ from, to, kind, note });
    onDone(relationsWords.takenBack, { label: words.undo, run });
  };
  return (
    <>
      <RelationList
        relations={claim.relations}
        storyId={claim.storyId}
        onTakeBack={readOnly ? null : (relation) => void takeBack(relation)}
        onOpen={({ other }) => onGoTo(other)}
      />
      {relating && !readOnly && (
        <RelateDialog
          claim={claim}
          claims={claims}
          find={findClaims}
          onRelate={relate}
          onClose={stopRelating}
        />
      )}
    </>
  );
}

/** Taking a claim out is asked about, because it is more than one click away from where it was; and can be undone. */
function RemoveDialog({
  claim,
  store,
  onDone,
  onClose,
}: ChosenClaimProps & { readonly onClose: () => void }) {
  const { remove, putBack } = store.getState();
  const takeOut = async () => {
    const isOut = await remove(claim.id);
    if (isOut) onDone(words.removed, { label: words.undo, run: () => void putBack(claim.id) });
    return isOut;
  };
  return (
    <DeedDialog
      title={words.removing.title}
      submit={words.removing.submit}
      danger
      onSubmit={takeOut}
      onClose={onClose}
    >
      <blockquote className="claim-quote">{claim.quote}</blockquote>
      <p>{words.removing.text}</p>
    </DeedDialog>
  );
}
