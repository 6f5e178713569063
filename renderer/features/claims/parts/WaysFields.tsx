import { attributionTerms, hands, type SourceSummary, speaksOnTerms } from '#shared/claims/source.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { claimsWords, handWords, termsWords } from '../../../words/claims.ts';
import {
  type AttributionDraft,
  type AttributionProblem,
  isUnnamedDraft,
  kindOf,
} from '../attribution-draft.ts';
import { GroundsFields } from './GroundsFields.tsx';
import { SourceChooser } from './SourceChooser.tsx';

export interface WaysFieldsProps {
  readonly draft: AttributionDraft;
  /** What is missing, once the person has tried to go on. */
  readonly problem: AttributionProblem;
  readonly isQuotation: boolean;
  readonly find: (text: string) => Promise<readonly SourceSummary[]>;
  readonly onChange: (draft: AttributionDraft) => void;
}

const words = claimsWords.source;
const terms = attributionTerms.map((value) => ({ value, label: termsWords[value] }));
const handOptions = hands.map((value) => ({ value, label: handWords[value] }));

/** On what terms a source spoke, how it came to us, and what stands behind it: only what its kind calls for. */
export function WaysFields({ draft, problem, isQuotation, find, onChange }: WaysFieldsProps) {
  const kind = kindOf(draft.source);
  if (kind === null) return null;
  const isSecondHand = draft.hand === 'second-hand';
  return (
    <>
      {speaksOnTerms(kind) && (
        <SelectField
          label={words.terms}
          value={draft.terms}
          options={terms}
          onChange={(chosen) => onChange({ ...draft, terms: chosen })}
        />
      )}
      <SelectField
        label={words.hand}
        value={draft.hand}
        options={handOptions}
        onChange={(hand) => onChange({ ...draft, hand })}
      />
      {isSecondHand && (
        <SourceChooser
          label={words.viaLabel}
          error={problem === 'via' ? words.missingVia : null}
          draft={draft.via}
          usualKind="outlet"
          find={find}
          onChange={(via) => onChange({ ...draft, via })}
        />
      )}
      <GroundsFields
        grounds={draft.grounds}
        // What somebody told another outlet, they agreed with that outlet.
        asks={{
          unnamed: isUnnamedDraft(draft) && !isSecondHand,
          secondHand: isSecondHand,
          quotation: isQuotation,
        }}
        onChange={(grounds) => onChange({ ...draft, grounds })}
      />
    </>
  );
}
