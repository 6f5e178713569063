import type { PersonId } from '../people/person.ts';
import type { DocumentJson } from '../text/document-json.ts';
import type { RevisionId, StoryId } from './story.ts';

/** One line of a story's history: an immutable numbered text that readers saw. */
export interface RevisionSummary {
  readonly id: RevisionId;
  readonly storyId: StoryId;
  /** 1, 2, 3 … within a story. */
  readonly number: number;
  /** The version of the draft that it was made from. */
  readonly draftVersion: number;
  /** SHA-256 (hex) of the canonical form of the document. */
  readonly sha256: string;
  readonly publishedAt: number;
  /** Where readers saw it: an address, an edition, a page. */
  readonly publishedWhere: string;
  readonly publishedBy: PersonId;
  readonly publishedByName: string;
  /** Set when this revision was published to carry a notice. */
  readonly noticeLabel: string | null;
}

/** A revision word for word. */
export interface Revision extends RevisionSummary {
  readonly document: DocumentJson;
  /** The final projection of the document: what passages and offsets refer to. */
  readonly text: string;
  /** Whether the stored text still has the stored hash, computed at this reading. */
  readonly intact: boolean;
}
