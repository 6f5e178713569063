import { z } from 'zod';
import type { PersonId } from '../../people/person.ts';
import type { StoryId } from '../../stories/story.ts';
import type { ClaimId } from '../claim.ts';
import type { Source } from '../source.ts';

export const commentRequestId = z.uuid().brand<'CommentRequestId'>();
export type CommentRequestId = z.infer<typeof commentRequestId>;

/** How somebody was asked. */
export const commentWays = ['phone', 'mail', 'message', 'in-person'] as const;
export type CommentWay = (typeof commentWays)[number];

/** What came of it: in words; asked and refused; asked and silent; never reached, whatever was tried. */
export const commentOutcomes = ['answered', 'declined', 'no-answer', 'unreachable'] as const;
export type CommentOutcome = (typeof commentOutcomes)[number];

/** One time that somebody was asked, or was to be asked and not reached. */
export interface CommentTry {
  readonly way: CommentWay;
  /** To whom or where: "press office", "left a message with her assistant". */
  readonly note: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: number;
}

/** What came of a request. A later answer does not take an earlier one away; the newest counts. */
export interface CommentAnswer {
  readonly outcome: CommentOutcome;
  /** What was said, for an answer in words; what a refusal or a silence was like, for the others. */
  readonly words: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly at: number;
}

/** Somebody was asked for their side of a story. Standards D1 and D2: who, how, when, by when, and what came of it. */
export interface CommentRequest {
  readonly id: CommentRequestId;
  readonly storyId: StoryId;
  readonly slug: string;
  readonly source: Source;
  /** Claims of the story that the request is about; none where it is about the story as a whole. */
  readonly claimIds: readonly ClaimId[];
  readonly question: string;
  /** By when an answer was asked for; null where no time was given. */
  readonly deadlineAt: number | null;
  /** In the order of time; the first one began it. */
  readonly tries: readonly CommentTry[];
  /** In the order of time; the last one counts. */
  readonly answers: readonly CommentAnswer[];
}

/** What came of a request so far; null while it waits. */
export function outcomeOf({ answers }: Pick<CommentRequest, 'answers'>): CommentOutcome | null {
  return answers.at(-1)?.outcome ?? null;
}

/** Whether a request waits, and whether it waits beyond its deadline. */
export function waitingOf(
  request: Pick<CommentRequest, 'answers' | 'deadlineAt'>,
  now: number,
): 'waiting' | 'overdue' | 'ended' {
  if (outcomeOf(request) !== null) return 'ended';
  return request.deadlineAt !== null && request.deadlineAt < now ? 'overdue' : 'waiting';
}
