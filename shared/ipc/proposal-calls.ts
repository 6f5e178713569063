import { z } from 'zod';
import { type Claim, claimKinds } from '../claims/claim.ts';
import type { ListedProposal } from '../claims/detection/listed-proposal.ts';
import { newAttribution } from '../claims/source.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** As many as are confirmed or refused in one deed; a story of 20,000 words has fewer. */
const mostAtOnce = 1000;

/** Claims that the text itself suggests. Reading them writes nothing; a person confirms or refuses each. */
export const proposalCalls = {
  'claims:propose': defineCall<readonly ListedProposal[]>()({
    doc: 'What claims the newest draft suggests, without those that are claims already or were refused.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'claims:confirm': defineCall<readonly Claim[]>()({
    doc: 'Makes claims of proposals, all or none. A source that the registry knows by its name is used again.',
    input: z.object({
      storyId,
      version: z.int().min(0),
      claims: z
        .array(
          z.object({
            /** ProseMirror positions in the draft at that version. */
            from: z.int().min(0),
            to: z.int().min(0),
            kind: z.enum(claimKinds),
            note: z.string().trim().max(5000),
            attribution: newAttribution.nullable(),
            /** The passage that it denies: the claim there is disputed by it, or else is made with it. */
            denies: z
              .object({ from: z.int().min(0), to: z.int().min(0) })
              .nullable()
              .default(null),
          }),
        )
        .min(1)
        .max(mostAtOnce),
    }),
    failures: ['not-found', 'archived', 'version-conflict', 'empty-passage'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:refuse': defineCall<null>()({
    doc: 'Says that words are no claim of a kind, so that they are not proposed in this story again.',
    input: z.object({
      storyId,
      refused: z
        .array(z.object({ kind: z.enum(claimKinds), words: z.string().min(1).max(20_000) }))
        .min(1)
        .max(mostAtOnce),
    }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
