import type { StoryId } from '../stories/story.ts';
import type { DecisionKind } from './decision.ts';
import type { Outcome, RequestId } from './request.ts';

/**
 * One line of the log: a published notice, or a request that ended without one. It names no requester and
 * nobody of the staff, because the log is public.
 */
export interface LogEntry {
  readonly requestId: RequestId;
  readonly storyId: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly kind: DecisionKind;
  readonly outcome: Outcome;
  /** The notice as printed, without its label; null where nothing was changed. */
  readonly notice: string | null;
  /** Why nothing was changed; null where something was. */
  readonly reason: string | null;
  readonly revisionNumber: number | null;
  /** Where readers saw the notice; null, as the revision's number, where none was published. */
  readonly publishedWhere: string | null;
  readonly receivedAt: number;
  /** When the notice was published, or the request closed. */
  readonly at: number;
  /** The request was taken up again after it ended without a change; how it ends then is an entry of its own. */
  readonly reopened: boolean;
}
