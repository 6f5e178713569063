import { z } from 'zod';
import { evidenceId } from '../evidence/evidence.ts';
import { verificationStates } from './claim.ts';

/** Room for a page of evidence; more than that belongs into the story's files. */
export const noteInput = z.string().trim().max(5000);

export const findingInput = z.object({
  state: z.enum(verificationStates),
  evidence: noteInput,
  /** The pieces of the story's evidence that the finding rests on; none where it is left out. */
  evidenceIds: z.array(evidenceId).max(100).readonly().optional(),
});
