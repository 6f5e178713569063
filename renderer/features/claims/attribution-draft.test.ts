import { describe, expect, it } from 'vitest';
import { noGrounds } from '#shared/claims/grounds.ts';
import {
  type AttributionDraft,
  emptyAttribution,
  problemOf,
  type SourceDraft,
  toNewAttribution,
  withSource,
} from './attribution-draft.ts';
import { aSource } from './testing/claim-builders.ts';

const nbc = aSource({ kind: 'outlet', name: 'NBC News' });
const known: SourceDraft = { kind: 'known', source: nbc };
const fresh = (kind: 'named' | 'unnamed' | 'document', name = 'x'): SourceDraft => ({
  kind: 'new',
  source: { kind, name, standing: '' },
});
const draft = (fields: Partial<AttributionDraft>): AttributionDraft => ({ ...emptyAttribution, ...fields });

describe('a source being chosen for a claim', () => {
  it.each([
    ['nothing', draft({}), 'source'],
    ['a new one without a name', draft({ source: fresh('named', ' ') }), 'source'],
    ['second-hand without the outlet', draft({ source: known, hand: 'second-hand' }), 'via'],
    ['one of the registry', draft({ source: known }), null],
    [
      'second-hand with the outlet',
      draft({ source: fresh('unnamed'), hand: 'second-hand', via: known }),
      null,
    ],
  ])('%s misses %s', (_, each, problem) => {
    expect(problemOf(each)).toBe(problem);
    expect(toNewAttribution(each) === null).toBe(problem !== null);
  });

  it('is sent by its number, or as what is to be entered', () => {
    const second = draft({ source: fresh('unnamed', 'three officials'), hand: 'second-hand', via: known });
    expect(toNewAttribution(second)).toEqual({
      source: { create: { kind: 'unnamed', name: 'three officials', standing: '' } },
      terms: 'on-the-record',
      hand: 'second-hand',
      via: { sourceId: nbc.id },
      grounds: noGrounds,
    });
  });

  it('sends no outlet for what we were told ourselves', () => {
    expect(toNewAttribution(draft({ source: known, via: known }))?.via).toBeNull();
  });

  it.each([
    ['an unnamed person', 'on-background', fresh('unnamed'), 'unnamed'],
    ['a document', 'on-background', fresh('document'), 'on-the-record'],
    ['a named person after an unnamed one', 'unnamed', fresh('named'), 'on-the-record'],
    ['a named person', 'on-background', fresh('named'), 'on-background'],
  ] as const)('%s on %s: the terms follow', (_, terms, source, expected) => {
    expect(withSource(draft({ terms }), source).terms).toBe(expected);
  });

  it('keeps the terms that a person chose while the source is typed on', () => {
    const chosen = {
      ...withSource(emptyAttribution, fresh('unnamed', 'a')),
      terms: 'on-background' as const,
    };
    expect(withSource(chosen, fresh('unnamed', 'an official')).terms).toBe('on-background');
  });
});
