import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorState } from '#shared/text/anchor.ts';

/** A draft as the main process holds it. */
export interface CurrentDraft {
  readonly version: number;
  readonly document: Node;
}

/** A claim's anchor as it stands in the draft now. Offsets are of the final projection. */
export interface PlacedAnchor {
  readonly claimId: ClaimId;
  readonly start: number;
  readonly end: number;
  /** The words there now; for an orphan the last ones. */
  readonly quote: string;
  readonly state: AnchorState;
}

/** What other features may ask of drafts. All of it is synchronous, to stand inside a caller's transaction. */
export interface Drafts {
  /** Begins a draft at version 0. */
  begin(storyId: StoryId, document: Node, at: number): void;
  /** The newest text, rebuilt from the store where it is not held. Throws where there is no draft. */
  current(storyId: StoryId): CurrentDraft;
  /** Adds one change that the main process itself makes, as putting a notice in place. */
  change(storyId: StoryId, person: PersonId, at: number, build: (document: Node) => Transform): CurrentDraft;
  /** Takes a snapshot now and writes how the draft reads into its story. */
  snapshot(storyId: StoryId, at: number): void;
  /** Forgets what it holds of a draft whose transaction was undone, so that the next reading is the store's. */
  forget(storyId: StoryId): void;
  /** Pins a claim to a passage (ProseMirror positions of the newest version); null where it holds no words. */
  pin(pinned: {
    claimId: ClaimId;
    storyId: StoryId;
    from: number;
    to: number;
    at: number;
  }): PlacedAnchor | null;
  anchorsOf(storyId: StoryId): ReadonlyMap<ClaimId, PlacedAnchor>;
}
