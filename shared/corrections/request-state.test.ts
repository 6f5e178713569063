import { expect, test } from 'vitest';
import { requestStates } from './request.ts';
import { requestDeeds, stateAfter, statesFor } from './request-state.ts';

test('every deed leads from every state where the table says, and nowhere else', () => {
  const cell = (deed: (typeof requestDeeds)[number]) =>
    requestStates.map((state) => stateAfter(deed, state) ?? '-').join(' ');
  expect(Object.fromEntries(requestDeeds.map((deed) => [deed, cell(deed)]))).toEqual({
    // From:               new triaged investigating decided approved closed
    triage: 'triaged triaged investigating decided approved -',
    'add-note': '- investigating investigating decided approved -',
    decide: '- - decided decided decided -',
    'decide-no-change': '- - closed closed closed -',
    'write-notice': '- - - decided decided -',
    approve: '- - - approved - -',
    publish: '- - - - closed -',
    reopen: '- - - - - investigating',
  });
});

test('every state can be left and every state but the first can be reached', () => {
  const reached = new Set(
    requestDeeds.flatMap((deed) => requestStates.map((state) => stateAfter(deed, state))),
  );
  expect(requestStates.filter((state) => !reached.has(state))).toEqual(['new']);
  const left = (state: (typeof requestStates)[number]) =>
    requestDeeds.some((deed) => ![null, state].includes(stateAfter(deed, state)));
  expect(requestStates.filter((state) => !left(state))).toEqual([]);
});

test('a refusal can name the states that are needed', () => {
  expect(statesFor('approve')).toEqual(['decided']);
  expect(statesFor('decide')).toEqual(['investigating', 'decided', 'approved']);
});
