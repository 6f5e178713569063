import { useState } from 'react';
import {
  type CommentOutcome,
  type CommentRequest,
  commentOutcomes,
} from '#shared/claims/sources/comment-request.ts';
import { SelectField } from '../../../../components/SelectField.tsx';
import { TextArea } from '../../../../components/TextArea.tsx';
import { commentOutcomeWords, commentWords } from '../../../../words/sources.ts';
import { DeedDialog } from '../../parts/DeedDialog.tsx';
import type { NewAnswer } from '../comments-store.ts';

export interface AnswerDialogProps {
  readonly request: CommentRequest;
  readonly onAnswer: (answer: NewAnswer) => Promise<boolean>;
  readonly onClose: () => void;
}

const words = commentWords.answering;
const outcomes = commentOutcomes.map((value) => ({ value, label: commentOutcomeWords[value] }));

/** Records what came of a request. It begins with an answer in words, which is what one waits for. */
export function AnswerDialog({ request, onAnswer, onClose }: AnswerDialogProps) {
  const [outcome, setOutcome] = useState<CommentOutcome>('answered');
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = outcome === 'answered' && said.trim() === '';
  const submit = async () => {
    setTried(true);
    return !isMissing && (await onAnswer({ requestId: request.id, outcome, words: said }));
  };
  return (
    <DeedDialog
      title={words.title(request.source.name)}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      {request.question !== '' && <p className="source-text soft">{request.question}</p>}
      <SelectField label={words.outcome} value={outcome} options={outcomes} onChange={setOutcome} />
      <TextArea
        label={outcome === 'answered' ? words.words : words.otherWords}
        error={tried && isMissing ? words.missing : null}
        rows={4}
        maxLength={5000}
        value={said}
        onChange={setSaid}
      />
    </DeedDialog>
  );
}
