import type { SourceAttestation } from '#shared/claims/sources/attestation.ts';
import type { PersonId } from '#shared/people/person.ts';
import { Button } from '../../../../components/Button.tsx';
import { TimeText } from '../../../../components/TimeText.tsx';
import { identityWords as words } from '../../../../words/identities.ts';

export interface VouchedProps {
  readonly attestations: readonly SourceAttestation[];
  /** Who looks at it: one's own can be taken back. */
  readonly personId: PersonId;
  /** Null where this person may not say that they know the source, or has said so. */
  readonly onVouch: (() => void) | null;
  readonly onWithdraw: (id: SourceAttestation['id']) => void;
}

/** What people vouch for about a source, without saying who it is. */
export function Vouched({ attestations, personId, onVouch, onWithdraw }: VouchedProps) {
  return (
    <>
      <h2>{words.vouched}</h2>
      {attestations.length === 0 ? (
        <p className="soft">{words.nothingVouched}</p>
      ) : (
        <ul className="vouched">
          {attestations.map((attestation) => (
            <li key={attestation.id}>
              <span>
                {vouchLine(attestation)} <TimeText at={attestation.since} />
              </span>
              {attestation.personId === personId && (
                <Button variant="quiet" onClick={() => onWithdraw(attestation.id)}>
                  {words.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {onVouch !== null && (
        <Button className="sealed-vouch" onClick={onVouch}>
          {words.vouchKnows}
        </Button>
      )}
    </>
  );
}

function vouchLine({ kind, personName, otherName }: SourceAttestation): string {
  if (kind === 'different') return words.vouches.different(personName, otherName ?? '');
  return words.vouches[kind](personName);
}
