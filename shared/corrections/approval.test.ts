import { expect, test } from 'vitest';
import { type Person, personId } from '../people/person.ts';
import { type Role, roles } from '../people/rights.ts';
import { type Involved, involvementOf, possibleApprovers } from './approval.ts';

const person = (last: number) => personId.parse(`01890000-0000-7000-8000-00000000000${last}`);
const [ada, ben, cleo, dora] = [person(1), person(2), person(3), person(4)];
const involved: Involved = { decidedBy: ada, noticeWrittenBy: ben, storyAuthorId: cleo };

test.each([
  ['the decider', ada, 'decider'],
  ['the writer of the notice', ben, 'notice-writer'],
  ['the author of the story', cleo, 'story-author'],
  ['anybody else', dora, null],
] as const)('%s approves as …', (_who, approver, expected) => {
  expect(involvementOf(approver, involved)).toBe(expected);
});

test('whoever did all three is refused as the decider', () => {
  expect(involvementOf(ada, { decidedBy: ada, noticeWrittenBy: ada, storyAuthorId: ada })).toBe('decider');
});

test('all the roles of a newsroom do not make an involved person an approver', () => {
  const profile = (id: typeof ada, held: readonly Role[]): Person => {
    return { id, name: `Person ${id}`, roles: held, publicKey: '', createdAt: 0 };
  };
  const people = [profile(ada, roles), profile(ben, roles), profile(cleo, roles), profile(dora, ['editor'])];
  expect(possibleApprovers(people, involved)).toEqual([]);
  const chief = profile(dora, ['copy-chief']);
  expect(possibleApprovers([...people.slice(0, 3), chief], involved)).toEqual([chief]);
});
