import type { PersonId } from '../people/person.ts';
import type { StoryId } from '../stories/story.ts';
import type { DocumentJson } from './document-json.ts';
import type { LiveAnchor } from './live-anchor.ts';

/** A draft as it is handed to the window: the text at a version, and what is pinned to it. */
export interface OpenDraft {
  readonly storyId: StoryId;
  /** How many changes the draft has had; each change adds one. */
  readonly version: number;
  readonly document: DocumentJson;
  /** When its newest change reached the disk, in UTC milliseconds. */
  readonly savedAt: number;
  readonly anchors: readonly LiveAnchor[];
  /** Who writes here: the author of the suggestions that are made. */
  readonly hand: PersonId;
  /** Whether they may change the text outright and settle suggestions; otherwise they suggest. */
  readonly mayEdit: boolean;
  /** Changes are refused, because the story is archived or the person may not write. */
  readonly readOnly: boolean;
  /** Null for a draft that is whole. */
  readonly damage: DraftDamage | null;
}

/**
 * What of a draft cannot be read. The text is the last good one, the bytes of the damaged changes are kept, and
 * the next change goes on from here.
 */
export interface DraftDamage {
  /** The last change that could be followed. */
  readonly goodVersion: number;
  /** How many changes came after it, as far as is known. */
  readonly lost: number;
  /** When the first and the last of them were made, in UTC milliseconds; null where no row tells. */
  readonly between: readonly [from: number, to: number] | null;
  /** Who made them, by name, as far as the rows tell. */
  readonly people: readonly string[];
}

/** The store's word that a change is on the disk. */
export interface Saved {
  readonly version: number;
  readonly savedAt: number;
}
