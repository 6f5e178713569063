import { useEffect, useState } from 'react';
import type { Claim } from '#shared/claims/claim.ts';
import type { Source } from '#shared/claims/source.ts';
import { type CommentWay, commentWays } from '#shared/claims/sources/comment-request.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { commentWayWords, commentWords } from '../../../words/sources.ts';
import { type SourceDraft, toSourceChoice } from '../attribution-draft.ts';
import { DeedDialog } from '../parts/DeedDialog.tsx';
import { SourceChooser } from '../parts/SourceChooser.tsx';
import type { AskedStory, CommentsStore } from './comments-store.ts';
import { readDeadline } from './deadline.ts';

export interface AskDialogProps {
  readonly store: CommentsStore;
  /** Who is asked, where that is clear already; null where the form asks for it. */
  readonly source: Source | null;
  /** The story that it is about; null where the form asks for it. */
  readonly story: AskedStory | null;
  /** The claim that it is about; null for the story as a whole. */
  readonly claim: Pick<Claim, 'id' | 'quote'> | null;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

const words = commentWords.form;
const ways = commentWays.map((value) => ({ value, label: commentWayWords[value] }));

/** Takes down that somebody was asked for comment. Who was asked and how are enough. */
export function AskDialog({ store, source, story, claim, onDone, onClose }: AskDialogProps) {
  const [who, setWho] = useState<SourceDraft>(source === null ? { kind: 'none' } : { kind: 'known', source });
  const { chosen, stories, choose } = useStories(store, story);
  const [way, setWay] = useState<CommentWay>('phone');
  const [note, setNote] = useState('');
  const [question, setQuestion] = useState('');
  const [deadline, setDeadline] = useState('');
  const [problem, setProblem] = useState<'who' | 'story' | 'deadline' | null>(null);
  const submit = async () => {
    const asked = toSourceChoice(who);
    const deadlineAt = readDeadline(deadline, Date.now());
    const missing =
      asked === null ? 'who' : chosen === null ? 'story' : deadlineAt === undefined ? 'deadline' : null;
    setProblem(missing);
    if (asked === null || chosen === null || deadlineAt === undefined) return false;
    const about = { storyId: chosen, source: asked, claimIds: claim === null ? [] : [claim.id] };
    const done = await store.getState().ask({ ...about, question, way, note, askedAt: null, deadlineAt });
    if (done && who.kind !== 'none') onDone(words.done(who.source.name));
    return done;
  };
  return (
    <DeedDialog title={words.title} submit={words.submit} onSubmit={submit} onClose={onClose}>
      {claim !== null && (
        <blockquote className="claim-quote" aria-label={words.about}>
          {claim.quote}
        </blockquote>
      )}
      <SourceChooser
        label={words.who}
        error={problem === 'who' ? words.missing : null}
        draft={who}
        usualKind="named"
        find={store.getState().findSources}
        onChange={setWho}
      />
      {story === null && (
        <SelectField
          label={words.story}
          error={problem === 'story' ? words.noStory : null}
          value={chosen ?? ''}
          options={[{ value: '', label: '' }, ...stories.map(({ id, slug }) => ({ value: id, label: slug }))]}
          onChange={choose}
        />
      )}
      <div className="comment-pair">
        <SelectField label={words.way} value={way} options={ways} onChange={setWay} />
        <TextField
          label={words.deadline}
          hint={words.deadlineHint}
          error={problem === 'deadline' ? words.deadlineProblem : null}
          value={deadline}
          maxLength={20}
          onChange={setDeadline}
        />
      </div>
      <TextField label={words.note} hint={words.noteHint} value={note} maxLength={500} onChange={setNote} />
      <TextArea label={words.question} rows={2} maxLength={5000} value={question} onChange={setQuestion} />
    </DeedDialog>
  );
}

/** The story that is asked about: the one that is given, or one to be chosen. */
function useStories(store: CommentsStore, story: AskedStory | null) {
  const [stories, setStories] = useState<readonly AskedStory[]>([]);
  const [chosen, setChosen] = useState<AskedStory['id'] | null>(story?.id ?? null);
  useEffect(() => {
    if (story === null) void store.getState().listStories().then(setStories);
  }, [store, story]);
  const choose = (id: string) => setChosen(stories.find((each) => each.id === id)?.id ?? null);
  return { stories, chosen, choose };
}
