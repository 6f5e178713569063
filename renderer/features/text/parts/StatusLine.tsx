import type { ReactNode } from 'react';
import { Button } from '../../../components/Button.tsx';
import type { Refusal } from '../../../text/text-editor.ts';
import { textWords } from '../../../words/text.ts';
import type { Saving } from '../draft-session.ts';

export interface StatusLineProps {
  /** How long the text is. */
  readonly counts: ReactNode;
  readonly saving: Saving | null;
  /** Why an edit was just refused. */
  readonly refused: Refusal | null;
  readonly readOnly: boolean;
  readonly onRetry: () => void;
  readonly onCopy: () => void;
  /** Throws away what could not be saved and shows what the store has. */
  readonly onDiscard: () => void;
}

/**
 * How long the text is, and what the store says of it. Only what goes wrong is read out by itself. After a
 * conflict trying again cannot help, so copying and showing the saved text are offered instead.
 */
export function StatusLine({ counts, saving, refused, readOnly, ...actions }: StatusLineProps) {
  const unsaved = saving?.kind === 'unsaved' ? saving.failure : null;
  return (
    <footer className="text-status">
      {counts}
      <p className="text-alert" role="alert">
        {refused !== null && textWords.refused[refused]}
        {unsaved !== null && textWords.notSaved(unsaved)}
      </p>
      {unsaved === null ? (
        <p className="text-saved">{readOnly ? textWords.readOnly : savedWords(saving)}</p>
      ) : (
        <div className="text-rescue">
          {unsaved.code !== 'version-conflict' && (
            <Button onClick={actions.onRetry}>{textWords.tryAgain}</Button>
          )}
          <Button onClick={actions.onCopy}>{textWords.copyText}</Button>
          {unsaved.code === 'version-conflict' && (
            <Button variant="danger" onClick={actions.onDiscard}>
              {textWords.showSaved}
            </Button>
          )}
        </div>
      )}
    </footer>
  );
}

/** When it was saved, or that it is being saved. */
function savedWords(saving: Saving | null): string {
  return saving?.kind === 'saved' ? textWords.saved(saving.at) : textWords.saving;
}
