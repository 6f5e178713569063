import { z } from 'zod';
import { claimId } from '../claims/claim.ts';
import { type ActedOnMany, actOnMany, mostClaimsAtOnce } from '../claims/many-claims.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** Acts on several claims of one story. */
export const manyClaimsCalls = {
  'claims:change-many': defineCall<ActedOnMany>()({
    doc: 'Does the same to several claims of a story in one deed, and says which were left as they are, and why.',
    input: z.object({
      storyId,
      claimIds: z.array(claimId).min(1).max(mostClaimsAtOnce).readonly(),
      change: actOnMany,
    }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
