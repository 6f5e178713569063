import { FolderOpen, Trash2 } from 'lucide-react';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import type { EvidenceState } from '#shared/evidence/evidence-view.ts';
import { Button } from '../../../components/Button.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { stateSentence, evidenceWords as words } from '../../../words/evidence.ts';

export interface EvidenceDetailsProps {
  readonly evidence: Evidence;
  readonly state: EvidenceState | undefined;
  readonly quoteOf: (claimId: ClaimId) => string | null;
  readonly onShowClaim: (claimId: ClaimId) => void;
  readonly onOpen: () => void;
  /** Null where the person may not remove evidence. */
  readonly onRemove: (() => void) | null;
}

/** The chosen evidence in full: whose it is, its hash, and the claims that it bears on. */
export function EvidenceDetails(props: EvidenceDetailsProps) {
  const { evidence, state, quoteOf, onShowClaim, onOpen, onRemove } = props;
  const wrong = state === undefined ? null : stateSentence(evidence, state);
  // A claim may have both the whole of it and words of it.
  const claimIds = new Set(
    evidence.ties.flatMap(({ subject }) => (subject.kind === 'claim' ? [subject.id] : [])),
  );
  const claims = [...claimIds].flatMap((claimId) => {
    const quote = quoteOf(claimId);
    return quote === null ? [] : [{ claimId, quote }];
  });
  const inUse = evidence.ties.length > 0 || evidence.findings > 0;
  return (
    <section className="evidence-details" aria-label={words.chosen}>
      <p className="evidence-name">{evidence.title}</p>
      <p className="soft">
        {words.addedBy(evidence.addedByName)}, <TimeText at={evidence.addedAt} />
      </p>
      {wrong !== null && (
        <p className="evidence-wrong" role="alert">
          {wrong}
        </p>
      )}
      <dl className="evidence-facts">
        {evidence.kind === 'file' && evidence.linkedPath !== null && (
          <Fact term={words.path} value={evidence.linkedPath} />
        )}
        {evidence.kind === 'link' && <Fact term={words.address} value={evidence.address} />}
        {evidence.kind === 'transcript' && evidence.recording !== '' && (
          <Fact term={words.recording} value={evidence.recording} />
        )}
        <Fact term={words.hash} value={evidence.sha256} />
      </dl>
      {claims.length > 0 && (
        <ul>
          {claims.map(({ claimId, quote }) => (
            <li key={claimId}>
              <button type="button" className="evidence-link" onClick={() => onShowClaim(claimId)}>
                <q>{quote}</q>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="claim-actions">
        <Button variant="quiet" icon={<FolderOpen aria-hidden="true" />} onClick={onOpen}>
          {words.open}
        </Button>
        {onRemove !== null && (
          <Button
            variant="quiet"
            icon={<Trash2 aria-hidden="true" />}
            disabled={inUse}
            title={inUse ? words.inUse : undefined}
            onClick={onRemove}
          >
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="mono">{value}</dd>
    </div>
  );
}
