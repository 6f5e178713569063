import type { Node } from 'prosemirror-model';
import type { StoryId } from '#shared/stories/story.ts';
import type { DraftDamage } from '#shared/text/draft.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';

/** A draft in memory: never changed, only replaced by its next version. */
export interface HeldDraft {
  /**
   * Counts the changes since the story was made, from 0. What the window sends names
   * it, to be refused if it is old.
   */
  readonly version: number;
  readonly document: Node;
  /** Everything pinned to this text, carried along to this version. */
  readonly anchors: readonly LiveAnchor[];
  /** When the newest change was committed, in UTC milliseconds. */
  readonly savedAt: number;
  /**
   * The highest version in the store when this was read or written; another one there means that this is
   * stale. Lower than `version` only for a damaged draft, until something is written on it.
   */
  readonly storedVersion: number;
  /** The version of the newest snapshot that was read or written; -1 before the first. */
  readonly snapshotVersion: number;
  /** Changes up to this one are sealed in the journal. */
  readonly sealedVersion: number;
  /** What the store was found to have lost; its people are ids. Null when whole, and once that is sealed. */
  readonly damage: DraftDamage | null;
}

/** As many drafts as somebody goes back and forth between; each may hold some megabytes. */
const mostHeld = 20;

/** The drafts used last. Dropping one loses nothing: it is read from the store again. */
export function createHeldDrafts() {
  const held = new Map<StoryId, HeldDraft>();
  return {
    get(storyId: StoryId): HeldDraft | null {
      const draft = held.get(storyId);
      if (draft === undefined) return null;
      // A map keeps the order of insertion: taking it out and putting it back makes it the youngest.
      held.delete(storyId);
      held.set(storyId, draft);
      return draft;
    },

    set(storyId: StoryId, draft: HeldDraft): void {
      held.delete(storyId);
      held.set(storyId, draft);
      const [oldest] = held.keys();
      if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
    },

    forget(storyId: StoryId): void {
      held.delete(storyId);
    },
  };
}
