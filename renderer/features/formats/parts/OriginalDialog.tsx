import type { Original } from '#shared/formats/imported-copy.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { exportWords, importWords } from '../../../words/formats.ts';
import type { OriginalState } from '../original-store.ts';
import '../import.css';

export interface OriginalDialogProps {
  readonly status: OriginalState['status'];
  readonly original: Original | null;
  readonly onClose: () => void;
}

/** No story is longer; a saved page with everything in it can be, and would be slow to draw. */
const mostShown = 200_000;

/** What a story was imported from, as plain characters: nothing of it is run or drawn. */
export function OriginalDialog({ status, original, onClose }: OriginalDialogProps) {
  const words = exportWords;
  return (
    <Dialog
      title={words.original}
      open={status !== 'idle'}
      size="large"
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      {status === 'loading' && <ProgressBar label={words.loadingOriginal} done={null} />}
      {status === 'failed' && <p role="alert">{words.originalFailed}</p>}
      {original !== null && (
        <div className="original-copy">
          <p className="soft">
            {importWords.source(original.fileName)} ·{' '}
            {importWords.facts(original.mediaType, original.charset, original.size)} · {words.imported}{' '}
            <TimeText at={original.importedAt} />
          </p>
          <p className="mono original-hash">{original.sha256}</p>
          <TextArea
            label={words.text}
            readOnly
            rows={20}
            spellCheck={false}
            value={original.text.slice(0, mostShown)}
            onChange={() => undefined}
          />
          {original.text.length > mostShown && <p className="soft">{words.cut(mostShown)}</p>}
        </div>
      )}
    </Dialog>
  );
}
