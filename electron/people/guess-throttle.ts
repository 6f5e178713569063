import type { PersonId } from '#shared/people/person.ts';

/** This many wrong passphrases in a row are a person who mistypes; from then on each costs a pause. */
const freeGuesses = 5;
// Long enough to make trying by hand hopeless, short enough that a colleague who
// mistyped is back within minutes.
const firstPauseMs = 5_000;
const longestPauseMs = 5 * 60_000;

/**
 * Slows down whoever guesses a passphrase at this window. It is forgotten when Stet is closed: against
 * somebody who carries the file away only the cost of scrypt helps.
 */
export interface GuessThrottle {
  /** From when on a guess is looked at again; null where it may be looked at now. */
  retryAt(personId: PersonId): number | null;
  /** Counts a guess before it is looked at, so that many at once gain nothing. */
  count(personId: PersonId): void;
  /** The guess was right: the count begins again. */
  forget(personId: PersonId): void;
}

export function createGuessThrottle(now: () => number): GuessThrottle {
  const guesses = new Map<PersonId, { readonly count: number; readonly retryAt: number }>();
  return {
    retryAt(personId) {
      const retryAt = guesses.get(personId)?.retryAt ?? 0;
      return retryAt > now() ? retryAt : null;
    },
    count(personId) {
      const count = (guesses.get(personId)?.count ?? 0) + 1;
      guesses.set(personId, { count, retryAt: now() + pauseAfter(count) });
    },
    forget(personId) {
      guesses.delete(personId);
    },
  };
}

/** The pause in milliseconds after so many wrong guesses in a row: it doubles each time. */
export function pauseAfter(wrong: number): number {
  if (wrong < freeGuesses) return 0;
  return Math.min(firstPauseMs * 2 ** (wrong - freeGuesses), longestPauseMs);
}
