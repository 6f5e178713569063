import fc from 'fast-check';
import { it } from 'vitest';
import { LawSession, lawTurns } from '../testing/law-session.ts';

/** A few in every run; some thousands now and then, with this variable. */
const sessions = Number(process.env.STET_LAW_SESSIONS ?? 60);
/** The same cases in every run; others with this variable. */
const seed = Number(process.env.STET_LAW_SEED ?? 20261122);

it('keeps the laws of suggestions in any session of three authors', () => {
  const play = (session: Parameters<LawSession['playAll']>[0]): void => new LawSession().playAll(session);
  fc.assert(fc.property(lawTurns(30, 40), play), { numRuns: sessions, seed, endOnFailure: true });
}, 3_600_000);
