import { describe, expect, it } from 'vitest';
import type { VerificationState } from './claim.ts';
import { type CoveredClaim, coverageClassOf, coverageOf } from './coverage.ts';

type Backing = CoveredClaim['attributions'][number];

function from(kind: 'named' | 'unnamed', hand: Backing['hand'], name = 'a clerk'): Backing {
  return { source: { kind, name }, hand, terms: 'on-the-record' };
}

function claim(state: VerificationState | null, ...attributions: readonly Backing[]): CoveredClaim {
  const verification = state === null ? null : { state, at: 0 };
  return { kind: 'fact', anchorState: 'exact', attributions, verification, relations: [] };
}

const named = from('named', 'first-hand');
const unnamed = from('unnamed', 'first-hand');
const relayed = from('named', 'second-hand');
const relayedUnnamed = from('unnamed', 'second-hand');
const several = (name: string) => claim(null, from('unnamed', 'first-hand', name));
const disputed = { kind: 'disputes', towards: 'this', at: 1 } as const;

describe('how a claim is covered', () => {
  it.each([
    ['verified, whatever its sources', claim('verified', relayed), 'backed'],
    ['a first-hand source', claim(null, relayed, named), 'backed'],
    ['a first-hand unnamed source', claim(null, unnamed), 'single-unnamed'],
    ['a named person on unnamed terms', claim(null, { ...named, terms: 'unnamed' }), 'single-unnamed'],
    ['two unnamed sources', claim(null, unnamed, unnamed), 'backed'],
    ['an unnamed source beside one through an outlet', claim(null, unnamed, relayedUnnamed), 'backed'],
    ['a verified claim of an unnamed source', claim('verified', unnamed), 'backed'],
    ['three clerks', several('three clerks'), 'backed'],
    ['officials on the board', several('officials on the harbour board'), 'backed'],
    ['a member of the boards', several('a member of two boards'), 'single-unnamed'],
    ['somebody close to the talks', several('person close to the talks'), 'single-unnamed'],
    ['a boss', several('union boss'), 'single-unnamed'],
    ['could not be verified, with a first-hand source', claim('could-not-be-verified', named), 'backed'],
    ['disputed, whatever its sources', claim('disputed', named), 'disputed'],
    ['disputed by another claim', { ...claim('verified', named), relations: [disputed] }, 'disputed'],
    ['false', claim('false', named), 'disputed'],
    ['second hand only', claim(null, relayed, relayedUnnamed), 'second-hand'],
    ['nothing', claim(null), 'bare'],
    ['looked at and nothing found', claim('unverified'), 'bare'],
    ['words that changed', { ...claim('verified', named), anchorState: 'review' }, 'waiting'],
    ['words that are gone', { ...claim(null), anchorState: 'orphan' }, 'waiting'],
    ['words that changed under a dispute', { ...claim('disputed'), anchorState: 'review' }, 'disputed'],
    ['words that changed and were looked at', { ...claim(null, named), anchorState: 'changed' }, 'backed'],
    ['an opinion, whatever it has', { ...claim('disputed', named), kind: 'opinion' }, 'opinion'],
  ] as const)('%s', (_, one, expected) => {
    expect(coverageClassOf(one)).toBe(expected);
  });
});

it('each claim of a story is counted once, opinions apart', () => {
  const all = [claim(null), claim(null, named), claim('verified'), claim(null, relayed)];
  expect(coverageOf([...all, { ...claim(null), kind: 'opinion' }])).toEqual({
    claims: 4,
    classes: { backed: 2, 'single-unnamed': 0, 'second-hand': 1, bare: 1, disputed: 0, waiting: 0 },
    opinions: 1,
  });
});
