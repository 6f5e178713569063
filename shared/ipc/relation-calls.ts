import { z } from 'zod';
import { claimId } from '../claims/claim.ts';
import { type RelatedClaim, relationId, relationKinds } from '../claims/relation.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** What claims are to each other, in one story and across stories. */
export const relationCalls = {
  'claims:relate': defineCall<null>()({
    doc: 'Says that one claim supports or disputes another, or asserts the same. Both claims show it.',
    input: z
      .object({ from: claimId, to: claimId, kind: z.enum(relationKinds), note: z.string().trim().max(5000) })
      .refine(({ from, to }) => from !== to, { path: ['to'], message: 'a claim is not related to itself' }),
    failures: ['not-found', 'archived', 'related-already'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:unrelate': defineCall<null>()({
    doc: 'Takes a relation back; it stays in the store and the journal.',
    input: z.object({ relationId }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:find': defineCall<readonly RelatedClaim[]>()({
    doc: 'Claims of other stories with all the words, of the newest stories first.',
    input: z.object({ text: z.string().max(200), besides: storyId, limit: z.int().min(1).max(100) }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
};
