import { z } from 'zod';
import { type Claim, claimId, claimKinds } from '../claims/claim.ts';
import { findingInput, noteInput } from '../claims/claim-input.ts';
import {
  attributionId,
  newAttribution,
  newSource,
  type Source,
  type SourceSummary,
  sourceId,
} from '../claims/source.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/**
 * The ledger of claims and the registry of sources. Positions are given with the draft's version that they
 * are of, so that a claim is never pinned to words that the person did not see.
 */
export const claimsCalls = {
  'claims:list': defineCall<readonly Claim[]>()({
    doc: 'The claims of a story in the order of its text, orphans last.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'claims:add': defineCall<Claim>()({
    doc: 'Pins a claim to a passage of the draft at `version`, with its first source and finding if given.',
    input: z.object({
      storyId,
      version: z.int().min(0),
      /** ProseMirror positions in the draft at that version. */
      from: z.int().min(0),
      to: z.int().min(0),
      kind: z.enum(claimKinds),
      note: noteInput,
      attribution: newAttribution.nullable(),
      verification: findingInput.nullable(),
    }),
    failures: ['not-found', 'archived', 'version-conflict', 'empty-passage'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:edit': defineCall<Claim>()({
    doc: 'Changes a claim’s kind and note.',
    input: z.object({ claimId, kind: z.enum(claimKinds), note: noteInput }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:attribute': defineCall<Claim>()({
    doc: 'Adds a source to a claim.',
    input: z.object({ claimId, attribution: newAttribution }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:detach': defineCall<Claim>()({
    doc: 'Takes a source off a claim; the source stays in the registry.',
    input: z.object({ attributionId }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:verify': defineCall<Claim>()({
    doc: 'Records a finding about a claim; earlier findings are kept.',
    input: z.object({ claimId, verification: findingInput }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:remove': defineCall<null>()({
    doc: 'Takes a claim out of the ledger, with the reason if there is one; it stays in the journal.',
    input: z.object({ claimId, because: noteInput.default('') }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:put-back': defineCall<Claim>()({
    doc: 'Puts a claim that was taken out back, with everything that it rested on.',
    input: z.object({ claimId }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'claims:list-sources': defineCall<readonly SourceSummary[]>()({
    doc: 'Sources of the registry whose name or standing holds the text, by name.',
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(500) }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'claims:edit-source': defineCall<Source>()({
    doc: 'Changes a source’s kind, name and standing.',
    input: z.object({ sourceId, source: newSource }),
    failures: ['not-found'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
