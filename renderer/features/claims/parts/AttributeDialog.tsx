import { useState } from 'react';
import type { NewAttribution, SourceSummary } from '#shared/claims/source.ts';
import { claimsWords } from '../../../words/claims.ts';
import { emptyAttribution, problemOf, toNewAttribution } from '../attribution-draft.ts';
import { AttributionFields } from './AttributionFields.tsx';
import { DeedDialog } from './DeedDialog.tsx';

export interface AttributeDialogProps {
  readonly find: (text: string) => Promise<readonly SourceSummary[]>;
  readonly onAttribute: (attribution: NewAttribution) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Adds one more source to a claim. What is missing is said once somebody has tried to go on. */
export function AttributeDialog({ find, onAttribute, onClose }: AttributeDialogProps) {
  const [draft, setDraft] = useState(emptyAttribution);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    const attribution = toNewAttribution(draft);
    return attribution !== null && (await onAttribute(attribution));
  };
  return (
    <DeedDialog
      title={claimsWords.form.attributionTitle}
      submit={claimsWords.form.attributionSubmit}
      onSubmit={submit}
      onClose={onClose}
    >
      <AttributionFields
        draft={draft}
        problem={tried ? problemOf(draft) : null}
        optional={false}
        find={find}
        onChange={setDraft}
      />
    </DeedDialog>
  );
}
