import { attributionTerms, hands, type SourceSummary, speaksOnTerms } from '#shared/claims/source.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { claimsWords, handWords, termsWords } from '../../../words/claims.ts';
import { type AttributionDraft, type AttributionProblem, kindOf, withSource } from '../attribution-draft.ts';
import { SourceChooser } from './SourceChooser.tsx';

export interface AttributionFieldsProps {
  readonly draft: AttributionDraft;
  /** What is missing, once the person has tried to go on. */
  readonly problem: AttributionProblem;
  /** Whether the claim can do without a source for now. */
  readonly optional: boolean;
  readonly find: (text: string) => Promise<readonly SourceSummary[]>;
  readonly onChange: (draft: AttributionDraft) => void;
}

const words = claimsWords.source;
const terms = attributionTerms.map((value) => ({ value, label: termsWords[value] }));
const handOptions = hands.map((value) => ({ value, label: handWords[value] }));

/**
 * On whose word the story has a claim, and how it came to us. Only what the chosen kind of source calls for
 * is asked.
 */
export function AttributionFields({ draft, problem, optional, find, onChange }: AttributionFieldsProps) {
  const kind = kindOf(draft.source);
  return (
    <div className="attribution-fields">
      <SourceChooser
        label={words.label}
        hint={optional ? words.optional : undefined}
        error={problem === 'source' ? words.missing : null}
        draft={draft.source}
        usualKind="named"
        find={find}
        onChange={(source) => onChange(withSource(draft, source))}
      />
      {kind !== null && speaksOnTerms(kind) && (
        <SelectField
          label={words.terms}
          value={draft.terms}
          options={terms}
          onChange={(chosen) => onChange({ ...draft, terms: chosen })}
        />
      )}
      {kind !== null && (
        <SelectField
          label={words.hand}
          value={draft.hand}
          options={handOptions}
          onChange={(hand) => onChange({ ...draft, hand })}
        />
      )}
      {kind !== null && draft.hand === 'second-hand' && (
        <SourceChooser
          label={words.viaLabel}
          error={problem === 'via' ? words.missingVia : null}
          draft={draft.via}
          usualKind="outlet"
          find={find}
          onChange={(via) => onChange({ ...draft, via })}
        />
      )}
    </div>
  );
}
