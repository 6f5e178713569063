import type { FailureCode } from '#shared/ipc/failure.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Author, Recording } from '../journal/deed-recorder.ts';

export interface Publication {
  readonly storyId: StoryId;
  readonly where: string;
  /** "Correction", "Clarification": set where the revision goes out to carry a notice. */
  readonly noticeLabel: string | null;
}

/**
 * Makes the draft's final text the next published revision and journals it, inside the caller's transaction.
 * Whether the story may be published is the caller's to know.
 */
export interface Publisher {
  publish(
    publication: Publication,
    author: Author,
    recording: Recording,
  ): Result<RevisionSummary, Extract<FailureCode, 'not-found' | 'archived' | 'no-headline'>>;
}
