import { confirmations, type Grounds, mediums, substances, waysOfKnowing } from '#shared/claims/grounds.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { TextField } from '../../../components/TextField.tsx';
import {
  confirmationWords,
  knowingWords,
  mediumWords,
  substanceWords,
  groundsWords as words,
} from '../../../words/grounds.ts';
import { ChoiceOrNone } from './ChoiceOrNone.tsx';
import { EmbargoField } from './EmbargoField.tsx';

export interface GroundsFieldsProps {
  readonly grounds: Grounds;
  /** What calls for more to be said; nothing does for somebody named who spoke to us. */
  readonly asks: GroundsAsked;
  readonly onChange: (grounds: Grounds) => void;
}

export interface GroundsAsked {
  readonly unnamed: boolean;
  readonly secondHand: boolean;
  readonly quotation: boolean;
}

/** What stands behind the use of a source. Every field may wait: the checks say what is missing. */
export function GroundsFields({ grounds, asks, onChange }: GroundsFieldsProps) {
  const props = { grounds, change: (changed: Partial<Grounds>) => onChange({ ...grounds, ...changed }) };
  return (
    <>
      {asks.unnamed && <UnnamedFields {...props} />}
      {asks.secondHand && <SecondHandFields {...props} />}
      {asks.quotation && <QuotationFields {...props} />}
    </>
  );
}

interface PartProps {
  readonly grounds: Grounds;
  readonly change: (changed: Partial<Grounds>) => void;
}

/** The longest text that the contract takes. */
const longest = 2000;

function UnnamedFields({ grounds, change }: PartProps) {
  return (
    <>
      <DayField
        label={words.agreedOn}
        value={grounds.agreedOn}
        onChange={(agreedOn) => change({ agreedOn })}
      />
      <EmbargoField until={grounds.embargoUntil} onChange={(embargoUntil) => change({ embargoUntil })} />
      <ChoiceOrNone
        label={words.knows}
        values={waysOfKnowing}
        names={knowingWords}
        value={grounds.knows}
        onChange={(knows) => change({ knows, toldBy: knows === 'told' ? grounds.toldBy : '' })}
      />
      {grounds.knows === 'told' && (
        <TextField
          label={words.toldBy}
          maxLength={200}
          value={grounds.toldBy}
          onChange={(toldBy) => change({ toldBy })}
        />
      )}
      <ChoiceOrNone
        label={words.substance}
        values={substances}
        names={substanceWords}
        value={grounds.substance}
        onChange={(substance) => change({ substance })}
      />
      <TextField
        label={words.anonymityReason}
        hint={words.anonymityReasonHint}
        maxLength={longest}
        value={grounds.anonymityReason}
        onChange={(anonymityReason) => change({ anonymityReason })}
      />
      <TextField
        label={words.noOtherTerms}
        maxLength={longest}
        value={grounds.noOtherTerms}
        onChange={(noOtherTerms) => change({ noOtherTerms })}
      />
      <TextField
        label={words.motive}
        maxLength={longest}
        value={grounds.motive}
        onChange={(motive) => change({ motive })}
      />
    </>
  );
}

function SecondHandFields({ grounds, change }: PartProps) {
  return (
    <>
      <ChoiceOrNone
        label={words.confirmation}
        values={confirmations}
        names={confirmationWords}
        value={grounds.confirmation}
        onChange={(confirmation) => change({ confirmation })}
      />
      <TextField
        label={words.copyReliedOn}
        hint={words.copyReliedOnHint}
        maxLength={longest}
        value={grounds.copyReliedOn}
        onChange={(copyReliedOn) => change({ copyReliedOn })}
      />
    </>
  );
}

function QuotationFields({ grounds, change }: PartProps) {
  return (
    <>
      <ChoiceOrNone
        label={words.medium}
        values={mediums}
        names={mediumWords}
        value={grounds.medium}
        onChange={(medium) => change({ medium })}
      />
      <DayField label={words.saidOn} value={grounds.saidOn} onChange={(saidOn) => change({ saidOn })} />
      <Checkbox
        label={words.translated}
        checked={grounds.translated}
        onChange={(translated) => change({ translated })}
      />
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** The browser gives a day as YYYY-MM-DD, and nothing while it is typed. */
function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField
      type="date"
      label={label}
      max="9999-12-31"
      value={value ?? ''}
      onChange={(day) => onChange(day === '' ? null : day)}
    />
  );
}
