import { z } from 'zod';
import type { Claim } from '../claims/claim.ts';
import { attributionId, editedAttribution } from '../claims/source.ts';
import { defineCall } from './define.ts';

/** How a source stands behind a claim, and who approved that it does so without its name. */
export const attributionCalls = {
  'claims:edit-attribution': defineCall<Claim>()({
    doc: 'Changes how a source stands behind a claim: terms, hand, outlet, grounds. Approvals of what it was fall.',
    input: z.object({ attributionId, attribution: editedAttribution }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:approve-source': defineCall<Claim>()({
    doc: 'Signs that a claim may rest on an unnamed source as it stands, with or without a direct quotation.',
    input: z.object({ attributionId, quoting: z.boolean() }),
    failures: ['not-found', 'archived', 'same-person'],
    access: 'source.approve',
    recorded: 'deed',
  }),
};
