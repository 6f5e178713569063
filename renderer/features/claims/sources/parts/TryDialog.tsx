import { useState } from 'react';
import { type CommentRequest, type CommentWay, commentWays } from '#shared/claims/sources/comment-request.ts';
import { SelectField } from '../../../../components/SelectField.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { commentWayWords, commentWords } from '../../../../words/sources.ts';
import { DeedDialog } from '../../parts/DeedDialog.tsx';
import type { NewTry } from '../comments-store.ts';

export interface TryDialogProps {
  readonly request: CommentRequest;
  readonly onTry: (again: NewTry) => Promise<boolean>;
  readonly onClose: () => void;
}

const ways = commentWays.map((value) => ({ value, label: commentWayWords[value] }));

/** Records one more try to get an answer. */
export function TryDialog({ request, onTry, onClose }: TryDialogProps) {
  const [way, setWay] = useState<CommentWay>('phone');
  const [note, setNote] = useState('');
  const words = commentWords.form;
  return (
    <DeedDialog
      title={commentWords.trying.title(request.source.name)}
      submit={commentWords.trying.submit}
      onSubmit={() => onTry({ requestId: request.id, way, note })}
      onClose={onClose}
    >
      <SelectField label={words.way} value={way} options={ways} onChange={setWay} />
      <TextField label={words.note} hint={words.noteHint} value={note} maxLength={500} onChange={setNote} />
    </DeedDialog>
  );
}
