import type { ClaimId } from '#shared/claims/claim.ts';
import type { Evidence } from '#shared/evidence/evidence.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { claimsWords } from '../../../words/claims.ts';

type Piece = Pick<Evidence, 'id' | 'title' | 'ties'>;

export interface FindingEvidenceProps {
  readonly evidence: readonly Piece[];
  /** The claims that it is a finding about. */
  readonly claimIds: readonly ClaimId[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The pieces of evidence that a finding rests on, those of the claims first; nothing while the story has none. */
export function FindingEvidence({ evidence, claimIds, chosen, onChange }: FindingEvidenceProps) {
  if (evidence.length === 0) return null;
  const bears = (piece: Piece) => claimIds.some((claimId) => bearsOn(piece, claimId));
  const ordered = [...evidence.filter(bears), ...evidence.filter((piece) => !bears(piece))];
  return (
    <fieldset className="finding-evidence">
      <legend>{claimsWords.form.restsOnEvidence}</legend>
      {ordered.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
        />
      ))}
    </fieldset>
  );
}

/** Whether a piece is tied to the claim. */
export function bearsOn({ ties }: Piece, claimId: ClaimId): boolean {
  return ties.some(({ subject }) => subject.id === claimId);
}
