import { Link2, LocateFixed, MessageCircleQuestion, PenLine, Plus, SearchCheck, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Claim } from '#shared/claims/claim.ts';
import { Button } from '../../../components/Button.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { claimsWords as words } from '../../../words/claims.ts';
import { relationsWords } from '../../../words/relations.ts';
import type { ClaimsEvidence } from '../ClaimsPanel.tsx';
import { type AttributionDeeds, AttributionItem } from './AttributionItem.tsx';

export interface ClaimDetailsProps {
  readonly claim: Claim;
  /** Null where the person may not change claims. */
  readonly deeds: ClaimDeeds | null;
  /** What other claims are to it. */
  readonly relations: ReactNode;
  /** Null for a claim whose words are gone. */
  readonly onShow: (() => void) | null;
  readonly evidence: ClaimsEvidence;
}

/** What a person who may write can do with the claim. */
export interface ClaimDeeds extends AttributionDeeds {
  readonly onEdit: () => void;
  readonly onAddSource: () => void;
  readonly onVerify: () => void;
  readonly onAsk: () => void;
  readonly onRemove: () => void;
  readonly onRelate: () => void;
}

/** The chosen claim in full, and what can be done to it. */
export function ClaimDetails(props: ClaimDetailsProps) {
  const { claim, deeds, relations, onShow, evidence } = props;
  const { verification, attributions, note } = claim;
  const rests = evidence.pieces
    .filter(({ id }) => verification?.evidenceIds.includes(id))
    .map(({ title }) => title);
  return (
    <section className="claim-details" aria-label={words.chosen} data-drop-evidence={claim.id}>
      <blockquote className="claim-quote">{claim.quote}</blockquote>
      {note !== '' && <p className="claim-note">{note}</p>}
      <ul className="claim-sources">
        {attributions.map((attribution) => (
          <AttributionItem key={attribution.id} attribution={attribution} deeds={deeds} />
        ))}
      </ul>
      {verification === null ? (
        <p className="soft">{words.noFinding}</p>
      ) : (
        <>
          <p>
            {words.finding(verification.state, verification.personName)}, <TimeText at={verification.at} />
          </p>
          {verification.evidence !== '' && <p className="claim-note">{verification.evidence}</p>}
          {rests.length > 0 && <p className="claim-note">{words.restsOn(rests)}</p>}
        </>
      )}
      {evidence.sectionOf(claim.id)}
      {relations}
      <div className="claim-actions">
        {onShow !== null && (
          <Button variant="quiet" icon={<LocateFixed aria-hidden="true" />} onClick={onShow}>
            {words.choose}
          </Button>
        )}
        {deeds !== null && <DeedButtons {...deeds} />}
      </div>
    </section>
  );
}

/** Recording a finding comes first: it is what a claim waits for. */
function DeedButtons({ onEdit, onAddSource, onVerify, onAsk, onRemove, onRelate }: ClaimDeeds) {
  return (
    <>
      <Button variant="quiet" icon={<SearchCheck aria-hidden="true" />} onClick={onVerify}>
        {words.verify}
      </Button>
      <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={onAddSource}>
        {words.addSource}
      </Button>
      <Button variant="quiet" icon={<Link2 aria-hidden="true" />} onClick={onRelate}>
        {relationsWords.relate}
      </Button>
      <Button variant="quiet" icon={<MessageCircleQuestion aria-hidden="true" />} onClick={onAsk}>
        {words.ask}
      </Button>
      <Button variant="quiet" icon={<PenLine aria-hidden="true" />} onClick={onEdit}>
        {words.edit}
      </Button>
      <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onClick={onRemove}>
        {words.remove}
      </Button>
    </>
  );
}
