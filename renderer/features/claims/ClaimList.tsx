import { useStore } from 'zustand';
import type { ClaimId } from '#shared/claims/claim.ts';
import { Button } from '../../components/Button.tsx';
import type { ListChoice } from '../../components/list-choice.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { claimsWords as words } from '../../words/claims.ts';
import { coverageWords } from '../../words/coverage.ts';
import { type ClaimsState, type ClaimsStore, shownClaims } from './claims-store.ts';
import { ClaimRow } from './parts/ClaimRow.tsx';

/** Pixels: badge, one line of the quote and one source, the least that a claim takes. */
const rowHeight = 76;

export interface ClaimListProps {
  readonly store: ClaimsStore;
  /** Brings the words of a claim into sight. */
  readonly onOpen: (claimId: ClaimId) => void;
}

/**
 * All claims, or those of the class that somebody wants to see alone, which is said with the way back. Moving
 * in the list chooses; opening brings the words into sight, where there are any.
 */
export function ClaimList({ store, onOpen }: ClaimListProps) {
  const state = useStore(store);
  const { shown, active, activate, letGo, showClass } = state;
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
      <VirtualList
        label={words.list}
        count={claims.length}
        itemAt={(index) => claims[index]}
        rowKey={(claim) => claim.id}
        renderRow={(claim) => <ClaimRow claim={claim} />}
        rowHeight={rowHeight}
        varying
        active={claims.findIndex(({ id }) => id === active)}
        onActivate={(index) => {
          // Also where the keyboard stays on its row: a plain press or move means this one claim.
          letGo();
          activate(claims[index]?.id ?? null);
        }}
        onOpen={(index) => {
          const claim = claims[index];
          if (claim !== undefined && claim.anchorState !== 'orphan') onOpen(claim.id);
        }}
        choice={choiceOf(state)}
      />
    </>
  );
}

/** Several claims are chosen with the store's acts, which go by what a row holds. */
function choiceOf(state: ClaimsState): ListChoice<{ readonly id: ClaimId }> {
  const claims = shownClaims(state);
  const by = (act: (claimId: ClaimId) => void) => (index: number) => {
    const claim = claims[index];
    if (claim !== undefined) act(claim.id);
  };
  return {
    isChosen: ({ id }) => state.picked.has(id),
    several: claims.some(({ id }) => state.picked.has(id)),
    onExtend: by(state.pickTo),
    onToggle: by(state.togglePick),
    onPass: by(state.passTo),
    onAll: state.pickAll,
    onLetGo: state.letGo,
  };
}
