import { z } from 'zod';
import type { PersonId } from '../../people/person.ts';
import type { StoryId } from '../../stories/story.ts';
import type { SourceId } from '../source.ts';

export const attestationId = z.uuid().brand<'AttestationId'>();
export type AttestationId = z.infer<typeof attestationId>;

/**
 * What somebody who knows an unnamed source vouches for, with their signature, so that others can rely on it without
 * knowing who it is.
 */
export const attestationKinds = [
  /** An editor knows who it is (standards U4). */
  'knows',
  /** Two unnamed sources are different people, so that they count as two (U7, U8). */
  'different',
  /**
   * In a story, the source is nobody who is said there to have declined to comment (U15), and nobody who is quoted
   * there on the record to the contrary (U18).
   */
  'clear-in-story',
] as const;
export type AttestationKind = (typeof attestationKinds)[number];

export interface SourceAttestation {
  readonly id: AttestationId;
  readonly sourceId: SourceId;
  readonly kind: AttestationKind;
  readonly personId: PersonId;
  readonly personName: string;
  /** Since when the person knows it; the time of the attestation for the other kinds. */
  readonly since: number;
  readonly at: number;
  /** The other source of `different`; null for the other kinds. */
  readonly otherId: SourceId | null;
  readonly otherName: string | null;
  /** The story of `clear-in-story`; null for the other kinds. */
  readonly storyId: StoryId | null;
}

/** Editors who vouch that they know the source, the one who has known it longest first. */
export function knowersOf(attestations: readonly SourceAttestation[]): readonly SourceAttestation[] {
  return attestations.filter(({ kind }) => kind === 'knows').sort((a, b) => a.since - b.since);
}

/** Whether somebody vouches that two unnamed sources are different people. */
export function areDifferent(
  attestations: readonly SourceAttestation[],
  one: SourceId,
  other: SourceId,
): boolean {
  return attestations.some(
    ({ kind, sourceId, otherId }) =>
      kind === 'different' &&
      ((sourceId === one && otherId === other) || (sourceId === other && otherId === one)),
  );
}
