import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Person, PersonId } from '#shared/people/person.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { queryWords } from '../../../words/queries.ts';
import { AddresseeField } from './AddresseeField.tsx';
import { isSendKey } from './send-key.ts';

export interface QueryFormProps {
  /** The words that are marked in the text; null while none are. */
  readonly quote: string | null;
  /** Kept by the caller, so that leaving the form loses nothing. */
  readonly question: string;
  readonly people: readonly Person[];
  /** Who is asked unless somebody else is chosen. */
  readonly addressee: PersonId | null;
  readonly onType: (question: string) => void;
  /** True when it is done: then the form goes. */
  readonly onAsk: (addresseeId: PersonId | null) => Promise<boolean>;
  readonly onCancel: () => void;
}

const words = queryWords.form;

/**
 * Asks about the marked words. The words may be marked anew while it is open: it shows those that the query
 * would be pinned to.
 */
export function QueryForm(props: QueryFormProps) {
  const { quote, question, people, onType, onAsk, onCancel } = props;
  const [addressee, setAddressee] = useState(props.addressee);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const missing = question.trim() === '';
  const send = async () => {
    setTried(true);
    if (missing || quote === null || busy) return;
    setBusy(true);
    await onAsk(addressee);
    setBusy(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (isSendKey(event)) void send();
    else return;
    event.preventDefault();
  };
  return (
    <form
      className="query-form"
      aria-label={words.title}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{words.title}</h3>
      {quote === null ? (
        <p role="alert">{queryWords.askHint}</p>
      ) : (
        <blockquote className="query-quote" aria-label={words.about}>
          {quote}
        </blockquote>
      )}
      <TextArea
        ref={field}
        label={words.question}
        hint={words.keys}
        error={tried && missing ? words.missing : null}
        rows={4}
        maxLength={5000}
        value={question}
        onChange={onType}
      />
      <AddresseeField people={people} value={addressee} onChange={setAddressee} />
      <div className="query-acts">
        <Button onClick={onCancel}>{queryWords.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={quote === null}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
