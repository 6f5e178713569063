import { useState } from 'react';
import type { PlacedQuotation } from '#shared/checks/standards/standards-report.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { standardsWords } from '../../../words/standards.ts';

export interface QuotationActsProps {
  readonly quotation: PlacedQuotation;
  /** Whether the text may be changed here. */
  readonly readOnly: boolean;
  readonly onRestore: () => void;
  readonly onParaphrase: () => void;
  /** True when the reason was kept. */
  readonly onJustify: (reason: string) => Promise<boolean>;
}

const words = standardsWords.quotation;

/** The three answers for a quotation that was changed: the words come back, the marks go, or somebody says why. */
export function QuotationActs({
  quotation,
  readOnly,
  onRestore,
  onParaphrase,
  onJustify,
}: QuotationActsProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="quotation-acts">
      <p>
        {words.was}: <q>{quotation.was}</q>
      </p>
      <div className="finding-acts">
        <Button variant="primary" disabled={readOnly} onClick={onRestore}>
          {words.restore}
        </Button>
        <Button disabled={readOnly} onClick={onParaphrase}>
          {words.paraphrase}
        </Button>
        <Button onClick={() => setAsking(true)}>{words.justify}</Button>
      </div>
      {asking && <JustifyDialog onJustify={onJustify} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface JustifyDialogProps extends Pick<QuotationActsProps, 'onJustify'> {
  readonly onClose: () => void;
}

function JustifyDialog({ onJustify, onClose }: JustifyDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (reason.trim() !== '' && (await onJustify(reason.trim()))) onClose();
  };
  return (
    <Dialog
      title={words.title}
      open
      size="medium"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.submit}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
      <TextArea
        label={words.reason}
        error={tried && reason.trim() === '' ? words.missing : null}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
