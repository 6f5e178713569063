import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { RelatedClaim } from '#shared/claims/relation.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { claimsWords as words } from '../../words/claims.ts';
import { proposalsWords } from '../../words/proposals.ts';
import { ChosenClaim } from './ChosenClaim.tsx';
import { ClaimList } from './ClaimList.tsx';
import type { ClaimsStore, NewClaim, Pin } from './claims-store.ts';
import { ManyChosen } from './many/ManyChosen.tsx';
import { pickedClaims } from './many/many-claims.ts';
import { ClaimForm } from './parts/ClaimForm.tsx';
import { ClaimsHead } from './parts/ClaimsHead.tsx';
import './claims.css';
import './claim-form.css';

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
  readonly onDone: (text: string, undo: { readonly label: string; readonly run: () => void } | null) => void;
}

/**
 * What the story asserts, in the order of its text: the Claims tab of the inspector. The form takes the
 * place of the list, because the inspector is narrow and the words are marked in the text beside it.
 */
export function ClaimsPanel(props: ClaimsPanelProps) {
  const { store, selection, readOnly, takePassage, tray, notice, requests, evidence } = props;
  const { onSelectClaim, onPropose } = props;
  const state = useStore(store);
  const { status, claims, active, adding, ...acts } = state;
  const picked = pickedClaims(state);
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
            <ClaimList store={store} onOpen={onSelectClaim} />
          )}
          {requests}
          {picked.length > 0 ? (
            <ManyChosen claims={picked} {...props} />
          ) : (
            chosen !== undefined && <ChosenClaim key={chosen.id} claim={chosen} {...props} />
          )}
        </>
      )}
    </div>
  );
}
