import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { personId } from '../../people/person.ts';
import { sourceId } from '../source.ts';
import { areDifferent, attestationId, knowersOf, type SourceAttestation } from './attestation.ts';
import { outcomeOf, waitingOf } from './comment-request.ts';

const [one, other, third] = [sourceId.parse(v7()), sourceId.parse(v7()), sourceId.parse(v7())];

function attested(fields: Partial<SourceAttestation>): SourceAttestation {
  return {
    id: attestationId.parse(v7()),
    sourceId: one,
    kind: 'knows',
    personId: personId.parse(v7()),
    personName: 'Tobias Vey',
    since: 1,
    at: 9,
    otherId: null,
    otherName: null,
    storyId: null,
    ...fields,
  };
}

test('who knows a source is told by how long they have known it', () => {
  const late = attested({ since: 5 });
  const early = attested({ since: 2 });
  expect(knowersOf([late, attested({ kind: 'different', otherId: other }), early])).toEqual([early, late]);
});

test('two sources are different whichever of them it was said of', () => {
  const all = [attested({ kind: 'different', otherId: other })];
  expect([areDifferent(all, one, other), areDifferent(all, other, one)]).toEqual([true, true]);
  expect([areDifferent(all, one, third), areDifferent([attested({})], one, other)]).toEqual([false, false]);
});

test('a request waits until something came of it, and is overdue after its deadline', () => {
  const answer = { words: '', personId: personId.parse(v7()), personName: '', at: 1 };
  const declined = { deadlineAt: 5, answers: [{ ...answer, outcome: 'declined' }] } as const;
  expect(waitingOf({ deadlineAt: 5, answers: [] }, 5)).toBe('waiting');
  expect(waitingOf({ deadlineAt: 5, answers: [] }, 6)).toBe('overdue');
  expect(waitingOf({ deadlineAt: null, answers: [] }, 6)).toBe('waiting');
  expect([waitingOf(declined, 6), outcomeOf(declined)]).toEqual(['ended', 'declined']);
});
