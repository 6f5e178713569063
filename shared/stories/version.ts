import { z } from 'zod';
import type { PersonId } from '../people/person.ts';
import type { DocumentJson } from '../text/document-json.ts';
import type { StoryId } from './story.ts';

/**
 * Why a state of the draft was kept: a person named it; another person went on from it; it had rested for hours; a
 * change in many places came next; the draft was set back to an earlier text.
 */
export const versionReasons = ['named', 'hand-over', 'rest', 'sweep', 'restore'] as const;
export type VersionReason = (typeof versionReasons)[number];

export const versionName = z.string().trim().min(1).max(120);

/** A state of the draft that is kept to come back to. It is a place in the draft's log, not a copy of the text. */
export interface Version {
  readonly storyId: StoryId;
  /** The number of changes that the draft had had; with the story it tells the version from every other. */
  readonly draftVersion: number;
  /** What a person calls it; null for an automatic one. */
  readonly name: string | null;
  readonly reason: VersionReason;
  /** Who named it; for an automatic one whose work it is. */
  readonly keptBy: PersonId;
  readonly keptByName: string;
  /** When it was named; for an automatic one when it came to be. UTC milliseconds. */
  readonly keptAt: number;
}

/** A version with its text, rebuilt from the log at this reading. */
export interface VersionText extends Version {
  readonly document: DocumentJson;
}
