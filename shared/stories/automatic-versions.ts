import type { Version, VersionReason } from './version.ts';

/** Who changed a draft, and when. */
interface Hand {
  readonly personId: string;
  readonly at: number;
}

/** After four hours without a change the last session is over: lunch is shorter, a night is longer. */
const restMs = 4 * 60 * 60 * 1000;

/**
 * A change of so many steps goes through the whole text, as settling all suggestions or replacing a name throughout.
 * A key is one step, a large paste a few.
 */
const sweepingSteps = 10;

/**
 * Whether a draft is kept as it stands before its next change, and why. The state that is worth keeping is the one in
 * which somebody left the text, and that is known when the next change comes. Null where it goes on as before.
 */
export function reasonToKeep(last: Hand | null, next: Hand, steps: number): VersionReason | null {
  if (last !== null && last.personId !== next.personId) return 'hand-over';
  if (last !== null && next.at - last.at >= restMs) return 'rest';
  return steps >= sweepingSteps ? 'sweep' : null;
}

/** What is younger than a day is listed whole. */
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The versions that a list begins with: all that have a name, and of the automatic ones those of the last day and the
 * last of each day before. `dayOf` tells days apart as people at this desk do. Newest first, as they came.
 */
export function thinned<V extends Pick<Version, 'name' | 'keptAt'>>(
  versions: readonly V[],
  now: number,
  dayOf: (at: number) => string,
): readonly V[] {
  const days = new Set<string>();
  return versions.filter(({ name, keptAt }) => {
    if (name !== null || now - keptAt < dayMs) return true;
    const day = dayOf(keptAt);
    if (days.has(day)) return false;
    days.add(day);
    return true;
  });
}
