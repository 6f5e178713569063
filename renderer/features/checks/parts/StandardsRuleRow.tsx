import { useState } from 'react';
import type { StandardsRule } from '#shared/checks/standards/standards-rule.ts';
import {
  forceOf,
  type RuleForce,
  ruleForces,
  type StandardsSettings,
} from '#shared/checks/standards/standards-settings.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { ruleForceWords, standardsWords } from '../../../words/standards.ts';

export interface StandardsRuleRowProps {
  readonly rule: StandardsRule;
  readonly settings: StandardsSettings;
  readonly mayManage: boolean;
  readonly onOwn: (own: StandardsSettings['own']) => void;
}

const words = standardsWords.settings;

/** One rule: its words, whence it comes, and what the house does about it. Turning it off wants a reason. */
export function StandardsRuleRow({ rule, settings, mayManage, onOwn }: StandardsRuleRowProps) {
  const { own } = settings;
  const said = own[rule.id];
  const [turningOff, setTurningOff] = useState(false);
  const preset = forceOf({ ...settings, own: {} }, rule.id, rule.force);
  const chosen: RuleForce | 'preset' = turningOff ? 'off' : (said?.force ?? 'preset');
  const choose = (force: RuleForce | 'preset') => {
    setTurningOff(force === 'off');
    const { [rule.id]: _, ...others } = own;
    if (force === 'preset') onOwn(others);
    else if (force !== 'off') onOwn({ ...others, [rule.id]: { force, reason: '' } });
  };
  return (
    <li>
      <p>
        <strong>{rule.id}</strong> {rule.words}{' '}
        <span className="soft">{standardsWords.from(rule.source)}</span>
      </p>
      <SelectField
        label={words.force(rule.id)}
        value={chosen}
        disabled={!mayManage}
        options={[
          { value: 'preset', label: words.asPreset(ruleForceWords[preset]) },
          ...ruleForces.map((value) => ({ value, label: ruleForceWords[value] })),
        ]}
        onChange={choose}
      />
      {chosen === 'off' && (
        <OffReason
          label={words.reason(rule.id)}
          kept={said?.force === 'off' ? said.reason : ''}
          mayManage={mayManage}
          onKeep={(reason) => {
            setTurningOff(false);
            onOwn({ ...own, [rule.id]: { force: 'off', reason } });
          }}
        />
      )}
    </li>
  );
}

interface OffReasonProps {
  readonly label: string;
  readonly kept: string;
  readonly mayManage: boolean;
  readonly onKeep: (reason: string) => void;
}

/** A rule goes off with its reason, not before it. */
function OffReason({ label, kept, mayManage, onKeep }: OffReasonProps) {
  const [reason, setReason] = useState(kept);
  const [tried, setTried] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '') onKeep(reason.trim());
      }}
    >
      <TextField
        label={label}
        maxLength={500}
        disabled={!mayManage}
        error={tried && reason.trim() === '' ? words.reasonMissing : null}
        value={reason}
        onChange={setReason}
      />
      {mayManage && reason.trim() !== kept && <Button type="submit">{words.save}</Button>}
    </form>
  );
}
