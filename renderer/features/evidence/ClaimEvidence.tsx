import { X } from 'lucide-react';
import { useStore } from 'zustand';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { Evidence, EvidenceKind, EvidenceTie } from '#shared/evidence/evidence.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { evidenceWords as words } from '../../words/evidence.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { AddEvidenceMenu } from './parts/AddEvidenceMenu.tsx';
import { EvidenceIcon } from './parts/EvidenceRow.tsx';
import { takePaste } from './take-paste.ts';
import './evidence.css';

export interface ClaimEvidenceProps {
  readonly store: EvidenceStore;
  readonly claimId: ClaimId;
  readonly readOnly: boolean;
  readonly onDone: (text: string, undo: { readonly label: string; readonly run: () => void }) => void;
}

/** What shows that a claim is so: opened at the words that do, where somebody marked them. */
export function ClaimEvidence({ store, claimId, readOnly, onDone }: ClaimEvidenceProps) {
  const evidence = useStore(store, (state) => state.evidence);
  const work = useStore(store, (state) => state.work);
  const { show, tie, untie, chooseFile, startWriting, cancel } = store.getState();
  const subject = { kind: 'claim', id: claimId } as const;
  const tied = evidence.flatMap((each) =>
    each.ties.filter((one) => one.subject.id === claimId).map((one) => ({ evidence: each, tie: one })),
  );
  const others = evidence.filter((each) => !each.ties.some((one) => one.subject.id === claimId));
  const add = (kind: EvidenceKind) =>
    kind === 'file' ? void chooseFile(subject) : startWriting({ kind, subject, text: '' });
  // Taking it off is quick because it can be undone; the undo ties the same words anew.
  const takeOff = async ({ id, title }: Evidence, { id: tieId, passage }: EvidenceTie) => {
    if (!(await untie(tieId))) return;
    onDone(words.untied(title), { label: words.undo, run: () => void tie(id, subject, passage) });
  };
  return (
    <section
      className="claim-evidence"
      aria-label={words.ofClaim}
      onPaste={(event) => !readOnly && takePaste(store, event.nativeEvent, subject)}
    >
      <h3>{words.title}</h3>
      {tied.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ul>
          {tied.map((each) => (
            <li key={each.tie.id}>
              <button
                type="button"
                className="evidence-link"
                aria-label={words.openNamed(each.evidence.title)}
                onClick={() => void show(each.evidence, each.tie.passage)}
              >
                <EvidenceIcon kind={each.evidence.kind} />
                <span>
                  {each.evidence.title}
                  {each.tie.passage !== null && <q>{each.tie.passage.exact}</q>}
                </span>
              </button>
              {!readOnly && (
                <IconButton
                  label={words.untie(each.evidence.title)}
                  onClick={() => void takeOff(each.evidence, each.tie)}
                >
                  <X aria-hidden="true" />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {work?.kind === 'taking-in' && (
        <ProgressBar label={words.takingIn(work.name)} done={work.done} onCancel={cancel} />
      )}
      {!readOnly && (
        <AddEvidenceMenu
          label={words.addFor}
          onAdd={add}
          existing={others}
          onTie={({ id }) => void tie(id, subject, null)}
        />
      )}
    </section>
  );
}
