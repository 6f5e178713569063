import { ArrowLeft, ShieldCheck } from 'lucide-react';
import { useStore } from 'zustand';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { EvidenceKind } from '#shared/evidence/evidence.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { evidenceWords as words } from '../../words/evidence.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { AddEvidenceMenu } from './parts/AddEvidenceMenu.tsx';
import { EvidenceDetails } from './parts/EvidenceDetails.tsx';
import { EvidenceRow } from './parts/EvidenceRow.tsx';
import { takePaste } from './take-paste.ts';
import './evidence.css';

export interface EvidencePanelProps {
  readonly store: EvidenceStore;
  readonly readOnly: boolean;
  /** The words of a claim of the story; null for one that is gone. */
  readonly quoteOf: (claimId: ClaimId) => string | null;
  /** To a claim that rests on it. */
  readonly onShowClaim: (claimId: ClaimId) => void;
}

/** Pixels: title, facts, and what rests on it. */
const rowHeight = 76;

/** All evidence of the story. It stands in the place of the claims and leads back to them. */
export function EvidencePanel({ store, readOnly, quoteOf, onShowClaim }: EvidencePanelProps) {
  const { status, evidence, active, states, refresh, activate, show } = useStore(store);
  const chosen = evidence.find(({ id }) => id === active);
  // A click chooses, to read on in the panel; opening lays the viewer over it.
  const open = (key: string): boolean => {
    if (key !== 'Enter' || chosen === undefined) return false;
    void show(chosen);
    return true;
  };
  return (
    <div
      className="evidence"
      data-drop-evidence="story"
      onPaste={(event) => !readOnly && takePaste(store, event.nativeEvent, null)}
    >
      <PanelHead store={store} readOnly={readOnly} />
      {status === 'failed' && (
        <EmptyState
          title={words.failed}
          action={<Button onClick={() => void refresh()}>{words.again}</Button>}
        />
      )}
      {status === 'ready' && evidence.length === 0 && (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      )}
      {evidence.length > 0 && (
        <div className="evidence-list">
          <VirtualList
            label={words.list}
            count={evidence.length}
            itemAt={(index) => evidence[index]}
            rowKey={({ id }) => id}
            renderRow={(each) => <EvidenceRow evidence={each} state={states.get(each.id)} />}
            rowHeight={rowHeight}
            varying
            active={evidence.findIndex(({ id }) => id === active)}
            onActivate={(index) => activate(evidence[index]?.id ?? null)}
            onOtherKey={open}
          />
        </div>
      )}
      {chosen !== undefined && (
        <EvidenceDetails
          key={chosen.id}
          evidence={chosen}
          state={states.get(chosen.id)}
          quoteOf={quoteOf}
          onShowClaim={onShowClaim}
          onOpen={() => void show(chosen)}
          onRemove={readOnly ? null : () => store.getState().askToRemove(chosen)}
        />
      )}
    </div>
  );
}

function PanelHead({ store, readOnly }: Pick<EvidencePanelProps, 'store' | 'readOnly'>) {
  const { evidence, work, list, check, cancel, chooseFile, startWriting } = useStore(store);
  const add = (kind: EvidenceKind) =>
    kind === 'file' ? void chooseFile(null) : startWriting({ kind, subject: null, text: '' });
  return (
    <>
      <div className="evidence-head">
        <IconButton label={words.back} onClick={() => list(false)}>
          <ArrowLeft aria-hidden="true" />
        </IconButton>
        <p role="status">{words.count(evidence.length)}</p>
        {evidence.length > 0 && (
          <IconButton label={words.check} disabled={work !== null} onClick={() => void check()}>
            <ShieldCheck aria-hidden="true" />
          </IconButton>
        )}
        {!readOnly && <AddEvidenceMenu label={words.add} onAdd={add} />}
      </div>
      {work !== null && (
        <div className="evidence-work">
          <ProgressBar
            label={work.kind === 'checking' ? words.checking : words.takingIn(work.name)}
            done={work.done}
            onCancel={cancel}
          />
        </div>
      )}
    </>
  );
}
