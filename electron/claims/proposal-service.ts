import { createRefusedProposalRecords } from '#db/claims/refused-proposal-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import { project } from '#shared/text/projection.ts';
import type { TextRange } from '#shared/text/quote-anchor.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { DeedRecorder } from '../journal/deed-recorder.ts';
import type { Drafts } from '../text/drafts.ts';
import { refusalIn } from './claim-access.ts';
import { createClaimReader } from './claim-reader.ts';
import type { ClaimDetector } from './detection-thread.ts';

export interface ProposalServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly drafts: Drafts;
  readonly detect: ClaimDetector;
}

/** Claims that the text of a draft suggests. Making claims of them is the ledger's. */
export interface ProposalService {
  /** Reads the newest draft; what is a claim already, or was refused in this story, is left out. */
  propose(input: ParsedInput<'claims:propose'>): Promise<HandledResult<'claims:propose'>>;
  refuse(input: ParsedInput<'claims:refuse'>, caller: Caller): HandledResult<'claims:refuse'>;
}

/** More has never been refused in one story; what is beyond is asked again. */
const mostRefused = 20_000;

export function createProposalService(dependencies: ProposalServiceDependencies): ProposalService {
  const { database, recorder, drafts, detect } = dependencies;
  const refusals = createRefusedProposalRecords(database);
  const stories = createStoryRecords(database);
  const claims = createClaimReader(database, drafts);
  return {
    async propose({ storyId }) {
      if (stories.getStory(storyId) === null) return failed({ code: 'not-found', what: 'story' });
      const { text, blocks, toPosition } = project(drafts.current(storyId).document, 'final');
      const found = await detect(
        blocks.map(({ type, start, end }) => ({ type, text: text.slice(start, end) })),
      );
      const positionsOf = ({ start, end }: TextRange) => ({
        from: toPosition(start, 'start'),
        to: toPosition(end, 'end'),
      });
      // Read after the detection, which takes a moment, so that a claim made meanwhile is not proposed.
      const settled = new Set([
        ...refusals.listRefused(storyId, mostRefused).map(keyOf),
        ...claims.list(storyId).map(({ kind, quote }) => keyOf({ kind, words: quote })),
      ]);
      return ok(
        found
          .filter((proposal) => !settled.has(keyOf(proposal)))
          .map((proposal) => ({
            ...proposal,
            ...positionsOf(proposal),
            deniedAt: proposal.denies === null ? null : positionsOf(proposal.denies),
          })),
      );
    },

    refuse({ storyId, refused }, caller) {
      const refusal = refusalIn(stories, storyId, caller);
      if (refusal !== null) return refusal;
      return recorder.perform<null, never>(caller, ({ at, record }) => {
        for (const proposal of refused) refusals.saveRefused(storyId, proposal, caller.personId, at);
        record({
          deed: 'proposals.refused',
          subjectKind: 'story',
          subjectId: storyId,
          storyId,
          payload: { count: refused.length, refused },
          binds: false,
        });
        return ok(null);
      });
    },
  };
}

function keyOf({ kind, words }: { readonly kind: string; readonly words: string }): string {
  return `${kind} ${words}`;
}
