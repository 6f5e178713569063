import { describe, expect, it } from 'vitest';
import { personId } from '../people/person.ts';
import type { VerificationState } from './claim.ts';
import { claimTone, countUnverified, type RestingClaim } from './claim-rules.ts';
import { noGrounds } from './grounds.ts';
import type { RelationSaid } from './relation.ts';
import { type Attribution, attributionId, sourceId } from './source.ts';

const id = '0198a3b0-0000-7000-8000-000000000001';

function from(
  kind: 'named' | 'unnamed',
  hand: Attribution['hand'],
  terms: Attribution['terms'] = 'on-the-record',
) {
  const source = { id: sourceId.parse(id), kind, name: 'Ada', standing: '', createdAt: 0, updatedAt: 0 };
  return { id: attributionId.parse(id), source, terms, hand, via: null, grounds: noGrounds, approvals: [] };
}

function claim(state: VerificationState | null, ...attributions: readonly Attribution[]): RestingClaim {
  const finding = { evidence: '', evidenceIds: [], personId: personId.parse(id), personName: 'Bo', at: 0 };
  const kind = 'fact';
  const verification = state === null ? null : { state, ...finding };
  return { kind, attributions, verification, relations: [] };
}

function opinion(...of: Parameters<typeof claim>): RestingClaim {
  return { ...claim(...of), kind: 'opinion' };
}

/** The claim with a relation that was made after its finding, or at the time that is given. */
function related(one: RestingClaim, relation: Partial<RelationSaid> = {}): RestingClaim {
  return { ...one, relations: [{ kind: 'disputes', towards: 'this', at: 1, ...relation }] };
}

const named = from('named', 'first-hand');
const unnamed = from('unnamed', 'first-hand');
const askedNotToBeNamed = from('named', 'first-hand', 'unnamed');
const relayed = from('named', 'second-hand');
const relayedUnnamed = from('unnamed', 'second-hand');

describe('how a claim is marked', () => {
  it.each([
    ['a claim with nothing under it', claim(null), 'amber solid bare'],
    ['a named source and no finding', claim(null, named), 'amber solid unverified'],
    ['a finding that it is unverified', claim('unverified', named), 'amber solid unverified'],
    ['only sources through other outlets', claim(null, relayed), 'amber solid second-hand-only'],
    ['only unnamed sources', claim(null, unnamed, relayedUnnamed), 'violet dotted unnamed-only'],
    ['a named person on unnamed terms', claim(null, askedNotToBeNamed), 'violet dotted unnamed-only'],
    [
      'a named person on background',
      claim(null, from('named', 'first-hand', 'on-background')),
      'violet dotted unnamed-only',
    ],
    ['an unnamed source beside a named one', claim(null, unnamed, named), 'amber solid unverified'],
    ['a verified claim', claim('verified', named), 'green solid verified'],
    ['a verified claim without a source', claim('verified'), 'green solid verified'],
    ['a verified claim of unnamed sources', claim('verified', unnamed), 'green dotted verified'],
    ['a disputed claim', claim('disputed', named), 'red double disputed'],
    ['a disputed claim of unnamed sources', claim('disputed', unnamed), 'red double disputed'],
    ['a claim that another disputes', related(claim(null, named)), 'red double disputed'],
    ['one that was verified before', related(claim('verified', named)), 'red double disputed'],
    ['one that was verified since', related(claim('verified'), { at: -1 }), 'green solid verified'],
    ['one that was found false since', related(claim('false'), { at: -1 }), 'red double false'],
    [
      'one that nobody could verify since',
      related(claim('could-not-be-verified'), { at: -1 }),
      'red double disputed',
    ],
    ['one that disputes another', related(claim(null), { towards: 'other' }), 'amber solid bare'],
    ['one that another supports', related(claim(null), { kind: 'supports' }), 'amber solid bare'],
    ['a false claim', claim('false'), 'red double false'],
    ['one that could not be verified', claim('could-not-be-verified'), 'amber solid could-not-be-verified'],
    ['an opinion, whatever was found', opinion('verified', named), 'plain solid opinion'],
  ] as const)('%s', (_, marked, expected) => {
    const { pencil, line, standing } = claimTone(marked);
    expect(`${pencil} ${line} ${standing}`).toBe(expected);
  });
});

it('every claim that is not verified is counted for the warning before publication', () => {
  const claims = [
    claim('verified'),
    claim('disputed'),
    claim('unverified', named),
    claim(null),
    opinion(null),
  ];
  expect(countUnverified(claims)).toBe(3);
});
