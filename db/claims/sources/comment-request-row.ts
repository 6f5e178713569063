import { claimId } from '#shared/claims/claim.ts';
import type { SourceKind } from '#shared/claims/source.ts';
import {
  type CommentAnswer,
  type CommentOutcome,
  type CommentRequest,
  type CommentTry,
  type CommentWay,
  commentRequestId,
} from '#shared/claims/sources/comment-request.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import { toSource } from '../source-row.ts';

/** A request with its story and source; its claims, tries and answers are JSON lists, in the order of time. */
export interface CommentRequestRow {
  readonly request_id: string;
  readonly story_id: string;
  readonly slug: string;
  readonly question: string;
  readonly deadline_at: number | null;
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly standing: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly claims: string;
  readonly tries: string;
  readonly answers: string;
}

const madeBy = `'personId', x.person_id, 'personName', p.name, 'at', x.at`;

/** Expects `comment_requests` under the name `r`, `stories` as `t` and `sources` as `s`. */
export const commentRequestColumns = `
  r.id AS request_id, r.story_id, t.slug, r.question, r.deadline_at,
  s.id, s.kind, s.name, s.standing, s.created_at, s.updated_at,
  (SELECT json_group_array(c.claim_id) FROM comment_request_claims c
   JOIN claims k ON k.id = c.claim_id AND k.removed_at IS NULL
   WHERE c.request_id = r.id) AS claims,
  (SELECT json_group_array(json_object('way', x.way, 'note', x.note, ${madeBy}) ORDER BY x.at, x.id)
   FROM comment_tries x JOIN people p ON p.id = x.person_id WHERE x.request_id = r.id) AS tries,
  (SELECT json_group_array(json_object('outcome', x.outcome, 'words', x.words, ${madeBy}) ORDER BY x.at, x.id)
   FROM comment_answers x JOIN people p ON p.id = x.person_id WHERE x.request_id = r.id) AS answers`;

export function toCommentRequest(row: CommentRequestRow): CommentRequest {
  return {
    id: commentRequestId.parse(row.request_id),
    storyId: storyId.parse(row.story_id),
    slug: row.slug,
    source: toSource(row),
    claimIds: listOf<string>(row.claims).map((id) => claimId.parse(id)),
    question: row.question,
    deadlineAt: row.deadline_at,
    tries: listOf<MadeTry>(row.tries).map((each) => ({ ...each, personId: personId.parse(each.personId) })),
    answers: listOf<MadeAnswer>(row.answers).map((each) => ({
      ...each,
      personId: personId.parse(each.personId),
    })),
  };
}

type MadeTry = Omit<CommentTry, 'personId'> & { readonly personId: string; readonly way: CommentWay };
type MadeAnswer = Omit<CommentAnswer, 'personId'> & {
  readonly personId: string;
  readonly outcome: CommentOutcome;
};

/** A list that our own query has just made: its members have the form that the query gives them. */
function listOf<T>(json: string): readonly T[] {
  const list: readonly T[] = JSON.parse(json);
  return list;
}
