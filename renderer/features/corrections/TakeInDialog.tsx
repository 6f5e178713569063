import { useEffect, useRef, useState } from 'react';
import { type RequesterRole, type RequestId, requesterRoles } from '#shared/corrections/request.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { fromLocalTime, toLocalTime } from '../../components/local-time.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { correctionsWords, requesterWords } from '../../words/corrections.ts';
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
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [role, setRole] = useState<RequesterRole>('reader');
  const [concern, setConcern] = useState('');
  const [received, setReceived] = useState(() => toLocalTime(now()));
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
    if (taken !== null) onTakenIn(taken);
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
        onChange={setConcern}
      />
      <div className="take-in-pair">
        <TextField label={words.name} hint={words.nameHint} value={name} maxLength={200} onChange={setName} />
        <SelectField
          label={words.role}
          value={role}
          options={requesterRoles.map((value) => ({ value, label: requesterWords[value] }))}
          onChange={setRole}
        />
        <TextField
          label={words.contact}
          hint={words.contactHint}
          value={contact}
          maxLength={300}
          onChange={setContact}
        />
        <TextField
          type="datetime-local"
          label={words.received}
          hint={words.receivedHint}
          value={received}
          error={isSent && !isReceived ? words.receivedWrong : null}
          onChange={setReceived}
        />
      </div>
    </Dialog>
  );
}
