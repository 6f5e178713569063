import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { claimsWords } from '../../../words/claims.ts';

export interface DeedDialogProps {
  readonly title: string;
  /** What the button says, and so what will happen. */
  readonly submit: string;
  readonly danger?: boolean;
  /** True when it is done: then the dialog closes. */
  readonly onSubmit: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that does one thing to a claim or a source. It is there as long as it is drawn. */
export function DeedDialog({ title, submit, danger = false, onSubmit, onClose, children }: DeedDialogProps) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const done = await onSubmit();
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={title}
      open
      size="medium"
      onClose={onClose}
      onSubmit={() => void run()}
      actions={
        <>
          <Button onClick={onClose}>{claimsWords.cancel}</Button>
          <Button type="submit" variant={danger ? 'danger' : 'primary'} busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
