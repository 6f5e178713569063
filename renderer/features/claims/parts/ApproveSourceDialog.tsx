import { useState } from 'react';
import type { Claim } from '#shared/claims/claim.ts';
import type { Attribution } from '#shared/claims/source.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { attributionLine } from '../../../words/claims.ts';
import { groundsLines, groundsWords } from '../../../words/grounds.ts';
import { DeedDialog } from './DeedDialog.tsx';

export interface ApproveSourceDialogProps {
  readonly claim: Pick<Claim, 'quote' | 'kind'>;
  readonly attribution: Attribution;
  readonly onApprove: (quoting: boolean) => Promise<boolean>;
  readonly onClose: () => void;
}

const words = groundsWords.approving;

/** Shows all that an approval covers, and signs it. */
export function ApproveSourceDialog({ claim, attribution, onApprove, onClose }: ApproveSourceDialogProps) {
  const [quoting, setQuoting] = useState(false);
  const lines = groundsLines(attribution.grounds);
  return (
    <DeedDialog
      title={words.title(attribution.source.name)}
      submit={words.submit}
      onSubmit={() => onApprove(quoting)}
      onClose={onClose}
    >
      <blockquote className="claim-quote">{claim.quote}</blockquote>
      <p>{attributionLine(attribution)}</p>
      {lines.length === 0 ? (
        <p className="source-unapproved">{words.nothing}</p>
      ) : (
        <dl className="grounds-lines">
          {lines.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {claim.kind === 'quotation' && (
        <Checkbox label={words.quoting} hint={words.quotingHint} checked={quoting} onChange={setQuoting} />
      )}
      <p>{words.text}</p>
    </DeedDialog>
  );
}
