import { useState } from 'react';
import type { Claim } from '#shared/claims/claim.ts';
import type { Attribution, NewAttribution, SourceSummary } from '#shared/claims/source.ts';
import { groundsWords as words } from '../../../words/grounds.ts';
import { draftOf, problemOf, toNewAttribution } from '../attribution-draft.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { WaysFields } from './WaysFields.tsx';

export interface EditAttributionDialogProps {
  readonly attribution: Attribution;
  readonly claimKind: Claim['kind'];
  readonly find: (text: string) => Promise<readonly SourceSummary[]>;
  readonly onSave: (attribution: Omit<NewAttribution, 'source'>) => Promise<boolean>;
  readonly onClose: () => void;
}

/** How a source stands behind a claim: terms, hand and grounds. Who it is stays. */
export function EditAttributionDialog(props: EditAttributionDialogProps) {
  const { attribution, claimKind, find, onSave, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(attribution));
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    const wanted = toNewAttribution(draft);
    if (wanted === null) return false;
    const { source: _, ...ways } = wanted;
    return onSave(ways);
  };
  return (
    <DeedDialog
      title={words.change(attribution.source.name)}
      submit={words.save}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="attribution-fields">
        <WaysFields
          draft={draft}
          problem={tried ? problemOf(draft) : null}
          isQuotation={claimKind === 'quotation'}
          find={find}
          onChange={setDraft}
        />
      </div>
    </DeedDialog>
  );
}
