import type { Person } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Stores } from '../stores.ts';

/** What the inspector is about: each of its tabs takes of it what it needs. */
export interface InspectorProps {
  readonly stores: Stores;
  /** Whose rights decide what of the claims may be changed. */
  readonly person: Person;
  readonly storyId: StoryId;
  /** Whether the draft, to which claims are pinned, is on the screen. */
  readonly inDraft: boolean;
}
