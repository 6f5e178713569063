import { z } from 'zod';
import { claimId } from '../claims/claim.ts';
import { type SourceSummary, sourceChoice, sourceId, sourceKinds } from '../claims/source.ts';
import {
  type CommentRequest,
  commentOutcomes,
  commentRequestId,
  commentWays,
} from '../claims/sources/comment-request.ts';
import type { DuplicatePair } from '../claims/sources/duplicates.ts';
import type { SourceClaim } from '../claims/sources/source-claim.ts';
import { type ProfileFields, profileFields, type SourceProfile } from '../claims/sources/source-profile.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** A window of the registry, with how many sources there are in all. */
export interface SourceList {
  readonly total: number;
  readonly sources: readonly SourceSummary[];
}

/** Everything that is known of a source over the whole desk. */
export interface SourcePage {
  readonly profile: SourceProfile;
  /** The source's own part of the profile, as it is edited: without what was merged into it. */
  readonly fields: ProfileFields;
  readonly claims: readonly SourceClaim[];
  readonly requests: readonly CommentRequest[];
}

/** Long enough for what somebody said on the telephone; longer answers are evidence. */
const words = z.string().trim().max(5000);
/** UTC milliseconds; main takes its own clock where it is null. */
const moment = z.int().min(0).nullable();

/** The registry of sources over the whole desk, and requests for comment. */
export const sourcesCalls = {
  'sources:list': defineCall<SourceList>()({
    doc: 'A window of the registry by name: sources with the words in their names, standing or roles.',
    input: z.object({
      text: z.string().max(200),
      kind: z.enum(sourceKinds).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'sources:get': defineCall<SourcePage>()({
    doc: 'A source with its profile, its claims over all stories and the requests for comment to it.',
    input: z.object({ sourceId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'sources:edit-profile': defineCall<SourcePage>()({
    doc: 'Changes other names, roles, contact and notes of a source.',
    input: z.object({ sourceId, fields: profileFields }),
    failures: ['not-found', 'unnamed-kept'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'sources:list-duplicates': defineCall<readonly DuplicatePair[]>()({
    doc: 'Entries that may be one source, the surest first: of one source, or of the whole registry.',
    input: z.object({ sourceId: sourceId.nullable(), limit: z.int().min(1).max(1000) }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'sources:merge': defineCall<null>()({
    doc: 'Makes two entries one source: what hangs on the first goes to the second. It can be taken back.',
    input: z.object({ fromId: sourceId, intoId: sourceId }),
    failures: ['merge-refused'],
    access: 'story.edit',
    recorded: 'deed',
  }),
  'sources:unmerge': defineCall<null>()({
    doc: 'Takes a merge back: what it moved goes back to where it was.',
    input: z.object({ mergeId: z.uuid() }),
    failures: ['not-found', 'merge-refused'],
    access: 'story.edit',
    recorded: 'deed',
  }),
  'sources:distinguish': defineCall<null>()({
    doc: 'Says that two entries are two sources, so that they are not proposed again.',
    input: z.object({ oneId: sourceId, otherId: sourceId }),
    failures: ['not-found'],
    access: 'story.edit',
    recorded: 'deed',
  }),
  'sources:list-requests': defineCall<readonly CommentRequest[]>()({
    doc: 'Requests for comment of a story; without one, those of the whole desk that wait, by deadline.',
    input: z.object({ storyId: storyId.nullable(), limit: z.int().min(1).max(1000) }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'sources:ask': defineCall<CommentRequest>()({
    doc: 'Records that somebody was asked for comment: about which claims, how, and by when.',
    input: z.object({
      storyId,
      source: sourceChoice,
      claimIds: z.array(claimId).max(500),
      question: words,
      way: z.enum(commentWays),
      note: z.string().trim().max(500),
      askedAt: moment,
      deadlineAt: moment,
    }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'sources:try-again': defineCall<CommentRequest>()({
    doc: 'Records one more try to get an answer.',
    input: z.object({
      requestId: commentRequestId,
      way: z.enum(commentWays),
      note: z.string().trim().max(500),
    }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'sources:record-answer': defineCall<CommentRequest>()({
    doc: 'Records what came of a request: words, a refusal, silence, or that nobody was reached.',
    input: z
      .object({ requestId: commentRequestId, outcome: z.enum(commentOutcomes), words })
      .refine((answer) => answer.outcome !== 'answered' || answer.words !== '', {
        path: ['words'],
        message: 'an answer in words has its words',
      }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
};
