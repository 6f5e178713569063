import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { checksWords } from '../../../words/checks.ts';

export interface AlwaysIgnoreDialogProps {
  readonly words: string;
  readonly managesHouse: boolean;
  /** True when it is done: then the dialog closes. */
  readonly onIgnore: (scope: 'mine' | 'house', reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const { always } = checksWords;

/** Asks why these words are never to be objected to under this rule. */
export function AlwaysIgnoreDialog({ words, managesHouse, onIgnore, onClose }: AlwaysIgnoreDialogProps) {
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<'mine' | 'house'>('mine');
  const submit = async () => {
    if (reason.trim() !== '' && (await onIgnore(scope, reason))) onClose();
  };
  return (
    <Dialog
      title={always.title(words)}
      open
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{always.cancel}</Button>
          <Button type="submit" variant="primary" disabled={reason.trim() === ''}>
            {always.submit}
          </Button>
        </>
      }
    >
      <TextField
        label={always.reason}
        hint={always.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        required
      />
      {managesHouse && (
        <SelectField
          label={always.scope}
          value={scope}
          onChange={setScope}
          options={(['mine', 'house'] as const).map((value) => ({ value, label: always.scopes[value] }))}
        />
      )}
    </Dialog>
  );
}
