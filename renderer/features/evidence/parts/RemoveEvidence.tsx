import { useState } from 'react';
import type { Evidence } from '#shared/evidence/evidence.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { evidenceFormWords, evidenceWords as words } from '../../../words/evidence.ts';

export interface RemoveEvidenceProps {
  readonly evidence: Evidence;
  readonly onRemove: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks why, because what was evidence is gone afterwards. */
export function RemoveEvidence({ evidence, onRemove, onClose }: RemoveEvidenceProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isEmpty = reason.trim() === '';
  const send = async () => {
    setTried(true);
    if (!isEmpty && (await onRemove(reason))) onClose();
  };
  return (
    <Dialog
      title={words.removing.title(evidence.title)}
      open
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="danger">
            {words.removing.submit}
          </Button>
        </>
      }
    >
      <p>{words.removing.text}</p>
      <TextArea
        label={words.removing.reason}
        rows={2}
        maxLength={1000}
        value={reason}
        error={tried && isEmpty ? evidenceFormWords.missing : null}
        onChange={setReason}
      />
    </Dialog>
  );
}
