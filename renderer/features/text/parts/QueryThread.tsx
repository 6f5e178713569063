import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Person, PersonId } from '#shared/people/person.ts';
import type { Query } from '#shared/text/query.ts';
import { mayAct, replyKind } from '#shared/text/query-rules.ts';
import { Button } from '../../../components/Button.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { stepPhrase, queryWords as words } from '../../../words/queries.ts';
import { AddresseeField } from './AddresseeField.tsx';
import { isSendKey } from './send-key.ts';

/** What can be done in a thread; each answers whether it was done. */
export interface ThreadDeeds {
  readonly onType: (body: string) => void;
  readonly onReply: () => Promise<boolean>;
  readonly onAddress: (addresseeId: PersonId | null) => Promise<boolean>;
  readonly onResolve: () => Promise<boolean>;
  readonly onReopen: () => Promise<boolean>;
}

export interface QueryThreadProps {
  readonly query: Query;
  /** Who reads it, and may do what here; null where nothing may be changed. */
  readonly person: Person | null;
  readonly people: readonly Person[];
  /** What was typed and not sent. */
  readonly reply: string;
  /** Brings its words into sight; null where they are gone. */
  readonly onShow: (() => void) | null;
  readonly deeds: ThreadDeeds;
}

/** One thread, with what this person may add to it. Main asks the same rules again. */
export function QueryThread({ query, person, people, reply, onShow, deeds }: QueryThreadProps) {
  const { quote, anchorState, messages, state, addresseeId } = query;
  const may = (act: Parameters<typeof mayAct>[0]): boolean => person !== null && mayAct(act, query, person);
  const isOpen = state !== 'resolved';
  const acts = (
    <>
      {onShow !== null && (
        <Button variant="quiet" onClick={onShow}>
          {words.goTo}
        </Button>
      )}
      {isOpen && may('resolve') && <Button onClick={() => void deeds.onResolve()}>{words.resolve}</Button>}
      {!isOpen && may('reopen') && <Button onClick={() => void deeds.onReopen()}>{words.reopen}</Button>}
    </>
  );
  return (
    <section className="query-thread" aria-label={words.thread(quote)}>
      {anchorState === 'orphan' && (
        <p className="query-moved">
          {words.lastWords} <q>{quote}</q>
        </p>
      )}
      <ol className="query-messages">
        {messages.map(({ id, kind, body, personName, at, addresseeName }) => (
          <li key={id}>
            <p className="soft">
              <strong>{personName}</strong> {stepPhrase(kind, addresseeName)}, <TimeText at={at} />
            </p>
            {body !== '' && <p className="query-message">{body}</p>}
          </li>
        ))}
      </ol>
      {person !== null && !may('reply') && <p className="soft">{words.reply.stranger}</p>}
      {!isOpen && may('reopen') && <p className="soft">{words.reply.resolved}</p>}
      {person !== null && isOpen && may('reply') && (
        <Reply label={words.reply.label[replyKind(query, person.id)]} {...{ reply, deeds }}>
          {acts}
        </Reply>
      )}
      {isOpen && may('reply') ? null : <div className="query-acts">{acts}</div>}
      {isOpen && may('address') && (
        <AddresseeField
          people={people}
          value={addresseeId}
          onChange={(chosen) => void deeds.onAddress(chosen)}
        />
      )}
    </section>
  );
}

interface ReplyProps {
  readonly label: string;
  readonly reply: string;
  readonly deeds: Pick<ThreadDeeds, 'onType' | 'onReply'>;
  /** What else can be done here, beside the button that sends. */
  readonly children: ReactNode;
}

/** What is typed here is sent by Ctrl+Enter or by the button, which says what it is. */
function Reply({ label, reply, deeds, children }: ReplyProps) {
  const [busy, setBusy] = useState(false);
  const missing = reply.trim() === '';
  const send = async () => {
    if (missing || busy) return;
    setBusy(true);
    await deeds.onReply();
    setBusy(false);
  };
  const press = (event: KeyboardEvent) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className="query-reply">
      <TextArea
        label={words.reply.field}
        rows={2}
        maxLength={5000}
        value={reply}
        onChange={deeds.onType}
        onKeyDown={press}
      />
      <div className="query-acts">
        {children}
        <Button variant="primary" disabled={missing} busy={busy} onClick={() => void send()}>
          {label}
        </Button>
      </div>
    </div>
  );
}
