import { z } from 'zod';
import type { PersonId } from '../people/person.ts';

/**
 * What was decided. A correction: a fact was wrong. A clarification: the facts are right, the wording misled.
 * No change: with a reason. (Standards: `docs/decisions.md`, kinds of change.)
 */
export const decisionKinds = ['correction', 'clarification', 'no-change'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface Decision {
  readonly kind: DecisionKind;
  /** Required where nothing is changed; otherwise it may be empty. */
  readonly reason: string;
  readonly decidedBy: PersonId;
  readonly decidedByName: string;
  readonly decidedAt: number;
}

/** Where the notice stands in the story: over the first paragraph or under the last. */
export const placements = ['top', 'foot'] as const;
export type Placement = (typeof placements)[number];

/** A paragraph, with room to spare; longer words are an article about the error. */
export const noticeText = z.string().trim().min(1).max(5000);

/** The words printed with the story that say what was wrong and what is right. */
export interface Notice {
  readonly label: string;
  readonly text: string;
  readonly placement: Placement;
  readonly writtenBy: PersonId;
  readonly writtenByName: string;
  readonly writtenAt: number;
}

/** A signed yes by a person other than the decider, the notice's writer and the story's author. */
export interface Approval {
  readonly approverId: PersonId;
  readonly approverName: string;
  readonly approvedAt: number;
  /** Ed25519 signature, base64, over the canonical statement kept in the journal. */
  readonly signature: string;
}
