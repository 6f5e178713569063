import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { createAnchorDecisionRecords } from '#db/text/anchor-decision-records.ts';
import type { AnchorStanding } from '#db/text/anchor-row.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Deed } from '#shared/journal/journal-entry.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorDecision } from '#shared/text/anchor.ts';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { DeedRecorder, Recording } from '../journal/deed-recorder.ts';
import type { PlacedAnchor } from './anchor-placing.ts';
import type { Drafts } from './drafts.ts';

export interface AnchorServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** What people decide of passages that changed, moved or went. */
export interface AnchorService {
  /** Puts an anchor on the words of a passage and takes those for what a person stands by. */
  settle(input: ParsedInput<'text:settle-anchor'>, caller: Caller): HandledResult<'text:settle-anchor'>;
  /** Gives an anchor the place and the words that it had before the last decision on it. */
  unsettle(input: ParsedInput<'text:unsettle-anchor'>, caller: Caller): HandledResult<'text:unsettle-anchor'>;
}

const deeds: Readonly<Record<AnchorDecision, Deed>> = { keep: 'passage.kept', move: 'passage.moved' };

export function createAnchorService(dependencies: AnchorServiceDependencies): AnchorService {
  const { database, drafts, newId } = dependencies;
  const decisions = createAnchorDecisionRecords(database);
  const stories = createStoryRecords(database);

  function refusal(
    storyId: StoryId,
    { person }: Caller,
  ): Result<never, 'not-found' | 'archived' | 'not-allowed'> | null {
    const story = stories.getStory(storyId);
    if (story === null) return failed({ code: 'not-found', what: 'story' });
    if (story.archivedAt !== null) return failed({ code: 'archived', slug: story.slug });
    const mayChange = story.authorId === person.id || mayDo(person.roles, 'story.edit');
    return mayChange ? null : failed({ code: 'not-allowed', right: 'story.edit' });
  }

  return {
    settle({ storyId, version, subject, decision, from, to }, caller) {
      const refused = refusal(storyId, caller);
      if (refused !== null) return refused;
      const draft = drafts.current(storyId);
      if (draft.version !== version) return failed({ code: 'version-conflict', version: draft.version });
      if (!drafts.anchorsOf(storyId).has(subject.id))
        return failed({ code: 'not-found', what: subject.kind });
      return perform(dependencies, { storyId, subject, caller }, ({ at, record }) => {
        const settled = drafts.settleAnchor({ subject, storyId, from, to, at });
        if (settled === null) return failed({ code: 'empty-passage' });
        const { before, now } = settled;
        const { personId } = caller;
        decisions.insertDecision({ id: newId(), subjectId: subject.id, decision, personId, at, before });
        record(deedOn({ subject, storyId, deed: deeds[decision] }, before, now));
        return ok(null);
      });
    },

    unsettle({ storyId, subject }, caller) {
      const refused = refusal(storyId, caller);
      if (refused !== null) return refused;
      const isPinned = drafts.anchorsOf(storyId).has(subject.id);
      const last = isPinned ? decisions.getNewest(subject.id) : null;
      if (last === null) return failed({ code: 'not-found', what: subject.kind });
      return perform<never>(dependencies, { storyId, subject, caller }, ({ at, record }) => {
        const { before, now } = drafts.putBackAnchor({ subject, storyId, standing: last.before, at });
        decisions.markTakenBack(last.id, at);
        record(deedOn({ subject, storyId, deed: 'passage.put-back' }, before, now));
        return ok(null);
      });
    },
  };
}

interface Pinned {
  readonly subject: AnchorSubject;
  readonly storyId: StoryId;
}

/** What a claim or a query stood on before, and the words that it stands on now. */
function deedOn(
  { subject, storyId, deed }: Pinned & { readonly deed: Deed },
  before: AnchorStanding,
  now: PlacedAnchor,
) {
  const payload = { from: before.settled.words, quote: now.quote, start: now.start };
  return { deed, subjectKind: subject.kind, subjectId: subject.id, storyId, payload, binds: false };
}

/** A deed on an anchor. Where it is undone, the draft that is held may have a place that is in no store. */
function perform<C extends FailureCode>(
  { recorder, drafts, announce }: AnchorServiceDependencies,
  { storyId, subject, caller }: Pinned & { readonly caller: Caller },
  work: (recording: Recording) => Result<null, C>,
): Result<null, C> {
  let done = false;
  try {
    const answer = recorder.perform(caller, work);
    done = answer.ok;
    if (done) announce(subject.kind === 'claim' ? 'claims:changed' : 'queries:changed', { storyId });
    return answer;
  } finally {
    if (!done) drafts.forget(storyId);
  }
}
