import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { claimKinds } from '#shared/claims/claim.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { proposalsWords as words } from '../../words/proposals.ts';
import { ProposalActs } from './parts/ProposalActs.tsx';
import { ProposalRow } from './parts/ProposalRow.tsx';
import { type ProposalPlaces, type ProposalsStore, shownProposals } from './proposals-store.ts';
import './proposals.css';

export interface ProposalTrayProps {
  readonly store: ProposalsStore;
  /** Saves the draft and tells where the proposals stand in it; null where it could not be saved. */
  readonly takePlaces: () => Promise<ProposalPlaces | null>;
  /** Reads the draft for claims once more. */
  readonly onAgain: () => void;
  readonly onDone: (text: string) => void;
}

/** Pixels: kind, a line of words and the reason, the least that a proposal takes. */
const rowHeight = 84;
const every = '';

/**
 * What the text suggests, to be confirmed or refused, one by one or all that are shown. It stands in the place of
 * the claims, which it becomes.
 */
export function ProposalTray({ store, takePlaces, onAgain, onDone }: ProposalTrayProps) {
  const state = useStore(store);
  const { status, kind, active, close, showKind, activate } = state;
  const list = useRef<HTMLDivElement>(null);
  const shown = shownProposals(state);
  const ready = status === 'ready' && shown.length > 0;
  useEffect(() => {
    if (ready) list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [ready]);
  const { busy, accept, decline } = useTrayActs({ store, takePlaces, onDone });
  const press = (key: string): boolean => {
    if (active === null) return false;
    if (key === 'Enter') void accept([active]);
    else if (key === 'Delete' || key === 'Backspace') void decline([active]);
    else return false;
    return true;
  };
  const all = shown.map(({ id }) => id);
  const one = active === null ? [] : [active];
  return (
    <div className="proposals">
      <div className="proposals-head">
        <p role="status">{status === 'reading' ? words.reading : words.count(shown.length)}</p>
        <IconButton label={words.close} side="left" onClick={close}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {status === 'failed' && (
        <EmptyState title={words.failed} action={<Button onClick={onAgain}>{words.again}</Button>} />
      )}
      {status === 'ready' && state.proposals.length === 0 && (
        <EmptyState title={words.none} action={<Button onClick={close}>{words.close}</Button>}>
          {words.noneText}
        </EmptyState>
      )}
      {ready && (
        <>
          <div className="proposals-filter">
            <SelectField
              label={words.kind}
              hint={words.hint}
              value={kind ?? every}
              options={[
                { value: every, label: words.everyKind },
                ...claimKinds
                  .filter((one) => state.proposals.some((each) => each.kind === one))
                  .map((value) => ({ value, label: words.kinds[value] })),
              ]}
              onChange={(value) => showKind(value === every ? null : value)}
            />
          </div>
          <div className="proposals-list" ref={list}>
            <VirtualList
              label={words.list}
              count={shown.length}
              itemAt={(index) => shown[index]}
              rowKey={({ id }) => id}
              rowHeight={rowHeight}
              varying
              active={shown.findIndex(({ id }) => id === active)}
              onActivate={(index) => activate(shown[index]?.id ?? null)}
              onOtherKey={press}
              renderRow={(proposal) => <ProposalRow proposal={proposal} />}
            />
          </div>
          <ProposalActs
            count={shown.length}
            canActOnOne={active !== null}
            busy={busy}
            onConfirm={() => void accept(one)}
            onRefuse={() => void decline(one)}
            onConfirmAll={() => void accept(all)}
            onRefuseAll={() => void decline(all)}
          />
        </>
      )}
    </div>
  );
}

/** One deed at a time; what one of many did is seen in the list, what all did is said. */
function useTrayActs({ store, takePlaces, onDone }: Omit<ProposalTrayProps, 'onAgain'>) {
  const [busy, setBusy] = useState(false);
  const { confirm, refuse } = store.getState();
  const during = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await work();
    setBusy(false);
  };
  const accept = (ids: readonly string[]) =>
    during(async () => {
      const taken = await takePlaces();
      const count = taken === null ? null : await confirm(ids, taken);
      if (count !== null && count > 1) onDone(words.confirmed(count));
    });
  const decline = (ids: readonly string[]) =>
    during(async () => {
      const count = await refuse(ids);
      if (count !== null && count > 1) onDone(words.refused(count));
    });
  return { busy, accept, decline };
}
