import type { KeyboardEvent } from 'react';
import type { CorrectionRequest } from '#shared/corrections/request.ts';
import { stateAfter } from '#shared/corrections/request-state.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { useUnsent } from '../../../components/UnsentFields.tsx';
import { correctionsWords } from '../../../words/corrections.ts';

export interface NotesThreadProps {
  readonly request: CorrectionRequest;
  readonly busy: boolean;
  /** Answers whether the note was kept. */
  readonly onAdd: (body: string) => Promise<boolean>;
}

const words = correctionsWords.page;

/** What the investigation found, in the order it was written. Notes are kept as they are written. */
export function NotesThread({ request, busy, onAdd }: NotesThreadProps) {
  const { fields, setField } = useUnsent(`note ${request.id}`, { body: '' });
  const { body } = fields;
  const { notes, state } = request;
  // The same table of states that main asks.
  const isPossible = stateAfter('add-note', state) !== null;
  const add = async () => {
    // What is typed goes only once it is kept.
    if (body.trim() !== '' && !busy && (await onAdd(body))) setField('body', '');
  };
  /** Enter alone makes a new line: a note is often several. */
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void add();
  };
  return (
    <section className="request-notes" aria-labelledby="request-notes">
      <h2 id="request-notes">{words.notes}</h2>
      {notes.length === 0 && <p className="soft">{words.noNotes}</p>}
      <ol className="request-thread">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="soft">
              {note.personName}, <TimeText at={note.at} />
            </p>
            <p className="request-note">{note.body}</p>
          </li>
        ))}
      </ol>
      {isPossible ? (
        <div className="request-form">
          <TextArea
            label={words.note}
            rows={3}
            value={body}
            onChange={(typed) => setField('body', typed)}
            onKeyDown={sendByKey}
          />
          <Button disabled={body.trim() === ''} busy={busy} onClick={() => void add()}>
            {words.addNote}
          </Button>
        </div>
      ) : (
        <p className="soft">{state === 'closed' ? words.noteClosed : words.noteTooEarly}</p>
      )}
    </section>
  );
}
