import { useEffect, useRef, useState } from 'react';
import type { RequestId } from '#shared/corrections/request.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { fromLocalTime, toLocalTime } from '../../components/local-time.ts';
import { TextArea } from '../../components/TextArea.tsx';
import { useUnsent } from '../../components/UnsentFields.tsx';
import { correctionsWords } from '../../words/corrections.ts';
import { RequesterFields, type TakeInFields } from './parts/RequesterFields.tsx';
import type { QueueStore } from './queue-store.ts';
import './corrections.css';
import './take-in.css';

/** A passage of a published revision, by the offsets of its text. */
export interface TakenPassage {
  readonly revisionId: RevisionId;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface TakeInDialogProps {
  readonly store: QueueStore;
  readonly passage: TakenPassage;
  readonly onTakenIn: (requestId: RequestId) => void;
  readonly onClose: () => void;
  /** For tests: a request cannot be received in the future. */
  readonly now?: () => number;
}

const words = correctionsWords.takeIn;

/**
 * Takes in what somebody says about words that readers saw. Only the concern is needed: a tip without a
 * name is a tip.
 */
export function TakeInDialog({ store, passage, onTakenIn, onClose, now = Date.now }: TakeInDialogProps) {
  // By the revision: who leaves to mark better words goes on with the same letter.
  const { fields, setField, forget } = useUnsent<TakeInFields>(`take in ${passage.revisionId}`, {
    name: '',
    contact: '',
    role: 'reader',
    concern: '',
    received: toLocalTime(now()),
  });
  const { name, contact, role, concern, received } = fields;
  const [isSent, setIsSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  // A dialog begins at its first button, which is the cross.
  useEffect(() => first.current?.focus(), []);
  const receivedAt = fromLocalTime(received);
  const isReceived = receivedAt !== null && receivedAt <= now();
  const submit = async () => {
    setIsSent(true);
    if (concern.trim() === '' || !isReceived || busy) return;
    setBusy(true);
    const { revisionId, start, end } = passage;
    const requester = { name, contact, role };
    const taken = await store.getState().takeIn({ revisionId, start, end, requester, concern, receivedAt });
    setBusy(false);
    // What was typed stays where it could not be taken in; why was reported.
    if (taken === null) return;
    forget();
    onTakenIn(taken);
  };
  return (
    <Dialog
      open
      title={words.title}
      size="medium"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <Button variant="primary" type="submit" busy={busy}>
          {words.submit}
        </Button>
      }
    >
      <figure>
        <figcaption className="soft">{words.about(passage.number)}</figcaption>
        <blockquote className="corrections-copy take-in-quote">{passage.quote}</blockquote>
      </figure>
      <TextArea
        ref={first}
        label={words.concern}
        rows={4}
        value={concern}
        error={isSent && concern.trim() === '' ? words.concernMissing : null}
        onChange={(typed) => setField('concern', typed)}
      />
      <RequesterFields
        {...{ fields, setField }}
        receivedError={isSent && !isReceived ? words.receivedWrong : null}
      />
    </Dialog>
  );
}
