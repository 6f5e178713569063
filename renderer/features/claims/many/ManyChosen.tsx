import { SearchCheck, Tag, Trash2, X } from 'lucide-react';
import { useStore } from 'zustand';
import type { Claim } from '#shared/claims/claim.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { Button } from '../../../components/Button.tsx';
import { claimsWords } from '../../../words/claims.ts';
import { withLeft, manyClaimsWords as words } from '../../../words/many-claims.ts';
import type { ClaimsPanelProps } from '../ClaimsPanel.tsx';
import { FindingDialog } from '../parts/FindingDialog.tsx';
import { RemoveManyDialog } from './RemoveManyDialog.tsx';
import { SetKindDialog } from './SetKindDialog.tsx';

export interface ManyChosenProps
  extends Pick<ClaimsPanelProps, 'store' | 'readOnly' | 'evidence' | 'onDone'> {
  readonly claims: readonly Claim[];
}

/** Several claims that are chosen, in the place of the one that is looked at, and what can be done to all of them. */
export function ManyChosen(props: ManyChosenProps) {
  const { claims, store, readOnly } = props;
  const { startActing, letGo } = store.getState();
  return (
    <section className="claim-details" aria-label={words.region}>
      <p role="status">{words.chosen(claims.length)}</p>
      <div className="claim-actions">
        {!readOnly && (
          <>
            <Button
              variant="quiet"
              icon={<SearchCheck aria-hidden="true" />}
              onClick={() => startActing('verify')}
            >
              {words.verify}
            </Button>
            <Button variant="quiet" icon={<Tag aria-hidden="true" />} onClick={() => startActing('set-kind')}>
              {words.setKind}
            </Button>
            <Button
              variant="quiet"
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => startActing('remove')}
            >
              {words.remove}
            </Button>
          </>
        )}
        <Button variant="quiet" icon={<X aria-hidden="true" />} onClick={letGo}>
          {words.letGo}
        </Button>
      </div>
      {!readOnly && <ManyDialog {...props} />}
    </section>
  );
}

/** The dialog of the act that was begun; true from an act closes it. */
function ManyDialog({ claims, store, evidence, onDone }: ManyChosenProps) {
  const acting = useStore(store, (state) => state.acting);
  const { startActing, changeMany, letGo } = store.getState();
  const onClose = () => startActing(null);
  const claimIds = claims.map(({ id }) => id);
  const act = async (
    change: CallInput<'claims:change-many'>['change'],
    said: (count: number) => string,
  ): Promise<boolean> => {
    const acted = await changeMany(claimIds, change);
    if (acted === null) return false;
    const { done } = acted;
    // Only what was taken out by this act comes back with it.
    const run = async () => {
      const back = await changeMany(done, { act: 'put-back' });
      if (back !== null) onDone(withLeft(words.putBack(back.done.length), back), null);
    };
    const canUndo = change.act === 'remove' && done.length > 0;
    const undo = canUndo ? { label: claimsWords.undo, run: () => void run() } : null;
    onDone(withLeft(said(done.length), acted), undo);
    if (change.act === 'remove') letGo();
    return true;
  };
  switch (acting) {
    case null:
      return null;
    case 'set-kind':
      return (
        <SetKindDialog
          claims={claims}
          onSet={(kind) => act({ act: 'set-kind', kind }, (count) => words.kindSet(count, kind))}
          onClose={onClose}
        />
      );
    case 'verify':
      return (
        <FindingDialog
          evidence={evidence.pieces}
          claimIds={claimIds}
          onVerify={(verification) =>
            act({ act: 'verify', verification }, (count) => words.verified(count, verification.state))
          }
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <RemoveManyDialog
          claims={claims}
          onRemove={(because) => act({ act: 'remove', because }, words.removed)}
          onClose={onClose}
        />
      );
  }
}
