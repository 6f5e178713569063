import { z } from 'zod';
import { type ClaimId, claimKinds } from './claim.ts';
import { findingInput, noteInput } from './claim-input.ts';

/** What can be done to several claims at once. */
export const actOnMany = z.discriminatedUnion('act', [
  z.object({ act: z.literal('set-kind'), kind: z.enum(claimKinds) }),
  z.object({ act: z.literal('verify'), verification: findingInput }),
  z.object({ act: z.literal('remove'), because: noteInput.default('') }),
  z.object({ act: z.literal('put-back') }),
]);
export type ActOnMany = z.infer<typeof actOnMany>;

/** More than this are never chosen by a person; it bounds one transaction. */
export const mostClaimsAtOnce = 1000;

/** Why an act left a claim as it is: it is not, or no longer, there to be changed; or it is so already. */
export type LeftBecause = 'gone' | 'already';

/** What became of each claim of an act on several. */
export interface ActedOnMany {
  readonly done: readonly ClaimId[];
  readonly left: readonly { readonly claimId: ClaimId; readonly because: LeftBecause }[];
}
