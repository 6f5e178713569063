import { z } from 'zod';
import { claimId } from '../claims/claim.ts';
import { storyId } from '../stories/story.ts';
import { anchorDecisions } from '../text/anchor.ts';
import { queryId } from '../text/query.ts';
import { defineCall } from './define.ts';

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim'), id: claimId }),
  z.object({ kind: z.literal('query'), id: queryId }),
]);

/** What is decided of passages that no longer read as they were pinned. */
export const anchorCalls = {
  'text:settle-anchor': defineCall<null>()({
    doc: 'A person says that a claim or a query stands on these words of the draft at `version`: kept there, or moved.',
    input: z.object({
      storyId,
      version: z.int().min(0),
      subject,
      decision: z.enum(anchorDecisions),
      /** ProseMirror positions in the draft at that version. */
      from: z.int().min(0),
      to: z.int().min(0),
    }),
    failures: ['not-found', 'archived', 'version-conflict', 'empty-passage'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'text:unsettle-anchor': defineCall<null>()({
    doc: 'Takes back the last decision on a claim’s or a query’s place: it stands as it stood before.',
    input: z.object({ storyId, subject }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
