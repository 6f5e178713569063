import { useRef, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { importWords as words } from '../../../words/formats.ts';
import type { PastedCopy } from '../import-store.ts';

export interface CopySourcesProps {
  readonly onPaste: (copy: PastedCopy) => void;
  readonly onOpenFile: () => void;
  readonly onOpenSample: () => void;
}

/**
 * The ways that copy can come in. A paste is taken as it comes; what is written by hand waits for the
 * button.
 */
export function CopySources({ onPaste, onOpenFile, onOpenSample }: CopySourcesProps) {
  const [written, setWritten] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="import-sources">
      <EmptyState
        title={words.emptyTitle}
        action={
          <>
            <Button variant="primary" onClick={() => field.current?.focus()}>
              {words.pasteButton}
            </Button>
            <Button onClick={onOpenFile}>{words.openFile}</Button>
            <Button onClick={onOpenSample}>{words.openSample}</Button>
          </>
        }
      >
        {words.emptyText}
      </EmptyState>
      <TextArea
        ref={field}
        label={words.pasteField}
        hint={words.pasteHint}
        rows={6}
        value={written}
        onChange={setWritten}
        onPaste={(event) => {
          // Pasted HTML would lose its headings and links in the field, and may be megabytes.
          event.preventDefault();
          const data = event.clipboardData;
          onPaste({ html: data.getData('text/html'), text: data.getData('text/plain') });
        }}
      />
      {written.trim() !== '' && (
        <Button onClick={() => onPaste({ html: '', text: written })}>{words.readWritten}</Button>
      )}
    </div>
  );
}
