import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personId } from '../people/person.ts';
import type { Role } from '../people/rights.ts';
import { type QueryState, queryMessageKinds, queryStates } from './query.ts';
import { mayAct, type QueryAct, replyKind, stateAfter, statesFor, waitsFor } from './query-rules.ts';

const aPerson = (last: string) => personId.parse(`0198c0de-0000-7000-8000-00000000000${last}`);
const cast = {
  asker: aPerson('1'),
  addressee: aPerson('2'),
  author: aPerson('3'),
  writer: aPerson('4'),
  stranger: aPerson('5'),
};
type Name = keyof typeof cast;

const query: Parameters<typeof mayAct>[1] = {
  askedBy: cast.asker,
  addresseeId: cast.addressee,
  storyAuthorId: cast.author,
  messages: [{ personId: cast.asker }, { personId: cast.writer }],
};
const toAnybody = { ...query, addresseeId: null };

describe('a thread', () => {
  it.each([
    ['question', { open: 'open', answered: 'open', resolved: null }],
    ['answer', { open: 'answered', answered: 'answered', resolved: null }],
    ['comment', { open: 'open', answered: 'answered', resolved: null }],
    ['address', { open: 'open', answered: 'open', resolved: null }],
    ['resolution', { open: 'resolved', answered: 'resolved', resolved: null }],
    ['reopening', { open: null, answered: 'open', resolved: 'open' }],
  ] as const)('goes on by %s as the table says', (kind, ways) => {
    for (const state of queryStates) expect(stateAfter(kind, state)).toBe(ways[state]);
  });

  it('leaves a resolved state by a reopening alone, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...queryMessageKinds), { maxLength: 30 }), (kinds) => {
        let state: QueryState = 'open';
        for (const kind of kinds) {
          const next = stateAfter(kind, state);
          expect(statesFor(kind).includes(state)).toBe(next !== null);
          if (state === 'resolved' && next !== null) expect(kind).toBe('reopening');
          if (next === 'resolved') expect(kind).toBe('resolution');
          state = next ?? state;
        }
      }),
      { seed: 31, numRuns: 200 },
    );
  });
});

describe('a reply', () => {
  it.each([
    ['asker', 'question', 'question'],
    ['addressee', 'answer', 'answer'],
    ['author', 'answer', 'answer'],
    ['writer', 'comment', 'answer'],
    ['stranger', 'comment', 'answer'],
  ] as const)('of the %s is a %s, and to whoever knows a %s', (name, asked, unaddressed) => {
    expect([replyKind(query, cast[name]), replyKind(toAnybody, cast[name])]).toEqual([asked, unaddressed]);
  });
});

describe('what somebody may do', () => {
  const acts: readonly QueryAct[] = ['reply', 'address', 'resolve', 'reopen'];
  const may = (name: Name, role: Role, of = query) =>
    acts.filter((act) => mayAct(act, of, { id: cast[name], roles: [role] }));

  it.each([
    ['asker', 'reporter', acts],
    ['addressee', 'reporter', ['reply', 'reopen']],
    ['author', 'reporter', ['reply', 'reopen']],
    ['writer', 'reporter', ['reply', 'reopen']],
    ['stranger', 'reporter', []],
    ['stranger', 'editor', acts],
    ['stranger', 'copy-chief', acts],
  ] as const)('the %s as %s: %j', (name, role, expected) => {
    expect(may(name, role)).toEqual(expected);
  });

  it('anybody answers what is asked of whoever knows, and nobody without a role', () => {
    expect(may('stranger', 'reporter', toAnybody)).toEqual(['reply', 'reopen']);
    expect(mayAct('reply', toAnybody, { id: cast.asker, roles: [] })).toBe(false);
  });
});

describe('whom a query waits for', () => {
  it.each([
    ['open', ['addressee']],
    ['answered', ['asker']],
    ['resolved', []],
  ] as const)('%s: %j', (state, expected) => {
    const waiting = Object.entries(cast).filter(([, id]) => waitsFor({ ...query, state }, id));
    expect(waiting.map(([name]) => name)).toEqual(expected);
  });
});
