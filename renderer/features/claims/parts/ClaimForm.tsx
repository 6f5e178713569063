import { type FormEvent, useState } from 'react';
import type { ClaimKind } from '#shared/claims/claim.ts';
import type { SourceSummary } from '#shared/claims/source.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { claimsWords } from '../../../words/claims.ts';
import { emptyAttribution, problemOf, toNewAttribution } from '../attribution-draft.ts';
import type { NewClaim, NewFinding } from '../claims-store.ts';
import { AttributionFields } from './AttributionFields.tsx';
import { FindingFields } from './FindingFields.tsx';
import { KindChoice } from './KindChoice.tsx';

export interface ClaimFormProps {
  /** The words that are marked in the text; null while none are. */
  readonly quote: string | null;
  readonly find: (text: string) => Promise<readonly SourceSummary[]>;
  /** True when it is done: then the form goes. */
  readonly onAdd: (claim: NewClaim) => Promise<boolean>;
  readonly onCancel: () => void;
}

const words = claimsWords.form;
/** What the form begins with; left as it is, no finding is recorded. */
const nothingFound: NewFinding = { state: 'unverified', evidence: '' };

/**
 * Takes down a claim about the marked words, with its first source and what is known of it. The words may
 * be marked anew while it is open: it shows those that the claim would be pinned to.
 */
export function ClaimForm({ quote, find, onAdd, onCancel }: ClaimFormProps) {
  const [kind, setKind] = useState<ClaimKind>('fact');
  const [note, setNote] = useState('');
  const [attribution, setAttribution] = useState(emptyAttribution);
  const [finding, setFinding] = useState(nothingFound);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const sourced = attribution.source.kind !== 'none';
  const problem = sourced ? problemOf(attribution) : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || quote === null) return;
    const found = finding.state !== 'unverified' || finding.evidence.trim() !== '';
    setBusy(true);
    await onAdd({
      kind,
      note,
      attribution: sourced ? toNewAttribution(attribution) : null,
      verification: found ? finding : null,
    });
    setBusy(false);
  };
  return (
    <form className="claim-form" aria-label={words.title} onSubmit={(event) => void submit(event)}>
      <h3>{words.title}</h3>
      {quote === null ? (
        <p role="alert">{claimsWords.addHint}</p>
      ) : (
        <blockquote className="claim-quote" aria-label={words.about}>
          {quote}
        </blockquote>
      )}
      <KindChoice kind={kind} onChange={setKind} focused />
      <AttributionFields
        draft={attribution}
        problem={tried ? problem : null}
        optional
        find={find}
        onChange={setAttribution}
      />
      <FindingFields finding={finding} onChange={setFinding} />
      <TextArea label={words.note} rows={2} maxLength={5000} value={note} onChange={setNote} />
      <div className="claim-form-actions">
        <Button onClick={onCancel}>{claimsWords.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={quote === null}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
