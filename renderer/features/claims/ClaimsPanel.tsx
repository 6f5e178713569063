import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import type { RelatedClaim } from '#shared/claims/relation.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { claimsWords as words } from '../../words/claims.ts';
import { coverageWords } from '../../words/coverage.ts';
import { proposalsWords } from '../../words/proposals.ts';
import { ChosenClaim } from './ChosenClaim.tsx';
import { type ClaimsStore, type NewClaim, type Pin, shownClaims } from './claims-store.ts';
import { ClaimForm } from './parts/ClaimForm.tsx';
import { ClaimRow } from './parts/ClaimRow.tsx';
import { ClaimsHead } from './parts/ClaimsHead.tsx';
import './claims.css';

/** Words that are marked in the text, as ProseMirror positions of the draft. */
export interface MarkedPassage {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** Evidence as the claims see it: another feature draws it. */
export interface ClaimsEvidence {
  readonly pieces: readonly Pick<Evidence, 'id' | 'title' | 'ties'>[];
  readonly sectionOf: (claimId: ClaimId) => ReactNode;
  /** Shows all of it in the place of the claims. */
  readonly onList: () => void;
}

export interface ClaimsPanelProps {
  readonly store: ClaimsStore;
  /** Null while no words are marked. */
  readonly selection: MarkedPassage | null;
  /** Whether claims may be made and changed. */
  readonly readOnly: boolean;
  /** Whether this person may approve the use of unnamed sources. */
  readonly mayApprove: boolean;
  /** Shows a claim's words in the text. */
  readonly onSelectClaim: (claimId: ClaimId) => void;
  /** Goes to a claim that another is related to, perhaps in another story. */
  readonly onGoTo: (claim: RelatedClaim) => void;
  /**
   * Sends what is unsent of the draft, and answers where the marked words stand in it then; null where they could
   * not be saved. Positions mean something only together with a version that the store has.
   */
  readonly takePassage: () => Promise<Pin | null>;
  /** What the text suggests, while it is asked; it takes the place of the list. Null otherwise. */
  readonly tray: ReactNode;
  /** What has to be looked at of the claims’ passages. */
  readonly notice: ReactNode;
  /** Who was asked for comment in the story. */
  readonly requests: ReactNode;
  /** Takes down that somebody was asked about the chosen claim. */
  readonly onAsk: () => void;
  /** What shows that a claim is so, and the evidence of the story that a finding may rest on. */
  readonly evidence: ClaimsEvidence;
  /** Reads the draft for claims. */
  readonly onPropose: () => void;
  readonly onDone: (text: string, undo: { readonly label: string; readonly run: () => void }) => void;
}

/** Pixels: badge, one line of the quote and one source, the least that a claim takes. */
const rowHeight = 76;

/**
 * What the story asserts, in the order of its text: the Claims tab of the inspector. The form takes the
 * place of the list, because the inspector is narrow and the words are marked in the text beside it.
 */
export function ClaimsPanel(props: ClaimsPanelProps) {
  const { store, selection, readOnly, takePassage, tray, notice, requests, evidence } = props;
  const { onSelectClaim, onPropose } = props;
  const { status, claims, active, adding, ...acts } = useStore(store);
  const chosen = claims.find(({ id }) => id === active);
  const add = async (claim: NewClaim) => {
    const pin = await takePassage();
    return pin !== null && acts.add(claim, pin);
  };
  if (status === 'failed') {
    return (
      <EmptyState
        title={words.failed}
        action={<Button onClick={() => void acts.refresh()}>{words.again}</Button>}
      />
    );
  }
  const writing = adding && !readOnly;
  if (tray !== null && !readOnly && !writing) return <div className="claims">{tray}</div>;
  return (
    <div className="claims">
      <ClaimsHead
        claims={claims}
        canAdd={!readOnly && !writing}
        marked={selection !== null}
        onAdd={acts.startAdding}
        evidence={evidence}
        onPropose={claims.length > 0 ? onPropose : null}
      />
      {notice}
      {writing ? (
        <ClaimForm
          quote={selection?.quote ?? null}
          find={acts.findSources}
          onAdd={add}
          onCancel={acts.stopAdding}
        />
      ) : (
        <>
          {claims.length === 0 && status === 'ready' ? (
            <EmptyState
              title={words.empty}
              action={!readOnly && <Button onClick={onPropose}>{proposalsWords.propose}</Button>}
            >
              {words.emptyText}
            </EmptyState>
          ) : (
            <ShownClaims store={store} onOpen={onSelectClaim} />
          )}
          {requests}
          {chosen !== undefined && <ChosenClaim key={chosen.id} claim={chosen} {...props} />}
        </>
      )}
    </div>
  );
}

/** All claims, or those of the class that somebody wants to see alone, which is said with the way back. */
function ShownClaims({ store, onOpen }: Pick<ClaimListProps, 'onOpen'> & Pick<ClaimsPanelProps, 'store'>) {
  const state = useStore(store);
  const { shown, active, activate, showClass } = state;
  const claims = shownClaims(state);
  return (
    <>
      {shown !== null && (
        <p className="claims-shown" role="status">
          {claims.length === 0 ? coverageWords.none : coverageWords.only[shown]}
          <Button variant="quiet" onClick={() => showClass(null)}>
            {coverageWords.all}
          </Button>
        </p>
      )}
      <ClaimList claims={claims} active={active} onActivate={activate} onOpen={onOpen} />
    </>
  );
}

interface ClaimListProps {
  readonly claims: readonly Claim[];
  readonly active: ClaimId | null;
  readonly onActivate: (claimId: ClaimId | null) => void;
  readonly onOpen: (claimId: ClaimId) => void;
}

/** Moving in the list chooses; opening brings the words into sight, where there are any. */
function ClaimList({ claims, active, onActivate, onOpen }: ClaimListProps) {
  return (
    <VirtualList
      label={words.list}
      count={claims.length}
      itemAt={(index) => claims[index]}
      rowKey={(claim) => claim.id}
      renderRow={(claim) => <ClaimRow claim={claim} />}
      rowHeight={rowHeight}
      varying
      active={claims.findIndex(({ id }) => id === active)}
      onActivate={(index) => onActivate(claims[index]?.id ?? null)}
      onOpen={(index) => {
        const claim = claims[index];
        if (claim !== undefined && claim.anchorState !== 'orphan') onOpen(claim.id);
      }}
    />
  );
}
