import type { ClaimId } from '../claims/claim.ts';
import type { StoryId } from '../stories/story.ts';
import type { DocumentJson } from './document-json.ts';

/** Where something is pinned in the draft now, as ProseMirror positions of the version it came with. */
export interface LiveAnchor {
  readonly claimId: ClaimId;
  readonly from: number;
  readonly to: number;
}

/** A draft as it is handed to the window: the text at a version, and what is pinned to it. */
export interface OpenDraft {
  readonly storyId: StoryId;
  /** How many changes the draft has had; each change adds one. */
  readonly version: number;
  readonly document: DocumentJson;
  readonly savedAt: number;
  readonly anchors: readonly LiveAnchor[];
  /** Changes are refused, because the story is archived or the person may not write. */
  readonly readOnly: boolean;
}

/** The store's word that a change is on the disk. */
export interface Saved {
  readonly version: number;
  readonly savedAt: number;
}
