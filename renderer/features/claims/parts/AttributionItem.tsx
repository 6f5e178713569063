import { PenLine, Stamp, X } from 'lucide-react';
import { isUnnamed } from '#shared/claims/claim-rules.ts';
import type { Attribution } from '#shared/claims/source.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { attributionLine, claimsWords } from '../../../words/claims.ts';
import { approvalLine, groundsWords } from '../../../words/grounds.ts';

export interface AttributionItemProps {
  readonly attribution: Attribution;
  /** Null where the person may not change claims. */
  readonly deeds: AttributionDeeds | null;
}

/** What can be done to the tie between a claim and a source. */
export interface AttributionDeeds {
  readonly onDetach: (attribution: Attribution) => void;
  readonly onEditAttribution: (attribution: Attribution) => void;
  /** Null where the person may not approve unnamed sources. */
  readonly onApprove: ((attribution: Attribution) => void) | null;
}

/** One source of the chosen claim, with who approved that it is not named. */
export function AttributionItem({ attribution, deeds }: AttributionItemProps) {
  const { source, approvals } = attribution;
  // What has fallen is told until another approval stands.
  const stands = approvals.some((each) => each.stands);
  const told = approvals.filter((each) => each.stands || !stands).slice(-2);
  return (
    <li>
      <div>
        <span>{attributionLine(attribution)}</span>
        {told.map((approval) => (
          <p key={approval.at} className={approval.stands ? 'source-approved' : 'source-unapproved'}>
            {approvalLine(approval)}
          </p>
        ))}
      </div>
      {deeds !== null && (
        <div className="attribution-acts">
          {deeds.onApprove !== null && isUnnamed(attribution) && (
            <IconButton
              label={groundsWords.approve(source.name)}
              onClick={() => deeds.onApprove?.(attribution)}
            >
              <Stamp aria-hidden="true" />
            </IconButton>
          )}
          <IconButton
            label={groundsWords.change(source.name)}
            onClick={() => deeds.onEditAttribution(attribution)}
          >
            <PenLine aria-hidden="true" />
          </IconButton>
          <IconButton label={claimsWords.detach(source.name)} onClick={() => deeds.onDetach(attribution)}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </li>
  );
}
