import { v7 } from 'uuid';
import { claimId } from '#shared/claims/claim.ts';
import { type CommentRequest, commentRequestId } from '#shared/claims/sources/comment-request.ts';
import type { SourceClaim } from '#shared/claims/sources/source-claim.ts';
import type { SourcePage } from '#shared/ipc/sources-calls.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import { aSource } from './claim-builders.ts';

/** 2026-03-02, 12:00 UTC. */
const noon = Date.UTC(2026, 2, 2, 12);
const mira = {
  personId: personId.parse('0198c0de-0000-7000-8000-0000000000ca'),
  personName: 'Mira Halloran',
};

/** A page of a source that nothing more is known of. */
export function aSourcePage(
  fields: Partial<SourcePage['profile']> = {},
  rest: Partial<SourcePage> = {},
): SourcePage {
  const profile = {
    source: aSource(),
    names: [],
    contact: '',
    notes: '',
    roles: [],
    mergedInto: null,
    merged: [],
    ...fields,
  };
  const { names, contact, notes, roles } = profile;
  const own = { names: [...names], contact, notes, roles: [...roles] };
  return { profile, fields: own, claims: [], requests: [], ...rest };
}

export function aSourceClaim(fields: Partial<SourceClaim> = {}): SourceClaim {
  return {
    claimId: claimId.parse(v7()),
    storyId: storyId.parse(v7()),
    slug: 'east-pier',
    kind: 'quotation',
    quote: 'We would rather be late',
    anchorState: 'exact',
    state: 'unverified',
    terms: 'on-the-record',
    hand: 'first-hand',
    asOutlet: false,
    ...fields,
  };
}

/** A request that waits, made by telephone. */
export function aCommentRequest(fields: Partial<CommentRequest> = {}): CommentRequest {
  return {
    id: commentRequestId.parse(v7()),
    storyId: storyId.parse(v7()),
    slug: 'east-pier',
    source: aSource(),
    claimIds: [],
    question: '',
    deadlineAt: null,
    tries: [{ way: 'phone', note: '', ...mira, at: noon }],
    answers: [],
    ...fields,
  };
}
