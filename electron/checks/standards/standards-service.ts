import { createQuotationAnswerRecords } from '#db/checks/quotation-answer-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import type { CheckedBlock } from '#shared/checks/quotations.ts';
import { countingAtPublication } from '#shared/checks/standards/at-publication.ts';
import { checkStandards } from '#shared/checks/standards/check-standards.ts';
import type { Proposal } from '#shared/claims/detection/proposal.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { TextRange } from '#shared/text/quote-anchor.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import type { DeedRecorder } from '../../journal/deed-recorder.ts';
import type { Drafts } from '../../text/drafts.ts';
import { finalOf, type LedgerReader } from './ledger-reader.ts';

export interface StandardsServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  /** Reads the text for claims beside the main thread. */
  readonly detect: (blocks: readonly CheckedBlock[]) => Promise<readonly Proposal[]>;
  /** Why this person may not work on a story; null where they may. */
  readonly refusalIn: (
    storyId: StoryId,
    caller: Caller,
  ) => Result<never, 'not-found' | 'not-allowed' | 'archived'> | null;
  readonly ledgers: LedgerReader;
  readonly now: () => number;
  readonly announce: Announce;
}

/** The rules of the trade over the newest draft of a story, for the Checks pane and for whoever is about to publish. */
export interface StandardsService {
  /** Reads the text beside the main thread; the positions are of the version that it answers. */
  report(input: ParsedInput<'checks:standards'>): Promise<HandledResult<'checks:standards'>>;
  /** Keeps why quoted words were changed. Only a change that is asked about can be answered for. */
  answerForQuotation(
    input: ParsedInput<'checks:answer-for-quotation'>,
    caller: Caller,
  ): HandledResult<'checks:answer-for-quotation'>;
}

export function createStandardsService(dependencies: StandardsServiceDependencies): StandardsService {
  const { database, recorder, drafts, detect, refusalIn, ledgers, now, announce } = dependencies;
  const stories = createStoryRecords(database);
  const answers = createQuotationAnswerRecords(database);
  return {
    async report({ storyId, noticeLabel }) {
      if (stories.getStory(storyId) === null) return failed({ code: 'not-found', what: 'story' });
      // The text may move on while it is read; then it is read again, because no range of it would be right.
      for (;;) {
        const { version } = drafts.current(storyId);
        const proposals = await detect(ledgers.blocksOf(storyId));
        const current = drafts.current(storyId);
        if (current.version !== version) continue;
        const ledger = ledgers.read(storyId, { proposals, noticeLabel, now: now() });
        const { toPosition } = finalOf(current.document);
        const placed = <P extends TextRange>(range: P) => ({
          ...range,
          from: toPosition(range.start, 'start'),
          to: toPosition(range.end, 'end'),
        });
        return ok({
          version,
          findings: countingAtPublication(checkStandards(ledger), noticeLabel).map((finding) => ({
            ...finding,
            passages: finding.passages.map(placed),
          })),
          changedQuotations: ledger.changedQuotations.map(placed),
        });
      }
    },

    answerForQuotation({ storyId, was, now: words, reason }, caller) {
      const refusal = refusalIn(storyId, caller);
      if (refusal !== null) return refusal;
      const done = recorder.perform<null, never>(caller, ({ at, record }) => {
        answers.saveAnswer(storyId, { was, now: words, reason }, caller.personId, at);
        record({
          deed: 'quotation.answered-for',
          subjectKind: 'story',
          subjectId: storyId,
          storyId,
          payload: { was, now: words, reason },
          binds: false,
        });
        return ok(null);
      });
      announce('checks:changed', null);
      return done;
    },
  };
}
