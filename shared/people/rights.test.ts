import { expect, test } from 'vitest';
import { mayDo, type Right, rightsOf, roles } from './rights.ts';

const table: readonly (readonly [Right, readonly (typeof roles)[number][]])[] = [
  ['story.write', ['reporter', 'editor', 'copy-chief', 'standards-editor']],
  ['request.take-in', ['reporter', 'editor', 'copy-chief', 'standards-editor']],
  ['story.edit', ['editor', 'copy-chief', 'standards-editor']],
  ['story.manage', ['editor', 'copy-chief', 'standards-editor']],
  ['story.publish', ['editor', 'copy-chief', 'standards-editor']],
  ['request.decide', ['editor', 'copy-chief', 'standards-editor']],
  ['person.add', ['editor', 'copy-chief', 'standards-editor']],
  ['request.approve', ['copy-chief', 'standards-editor']],
  ['house.manage', ['copy-chief', 'standards-editor']],
  ['source.approve', ['editor', 'copy-chief', 'standards-editor']],
  ['source.approve-highest', ['standards-editor']],
  ['standards.manage', ['standards-editor']],
];

test.each(table)('%s belongs to %j and nobody else', (right, holders) => {
  expect(roles.filter((role) => mayDo([role], right))).toEqual(holders);
});

test('every right of the table is held to account here', () => {
  expect(new Set(Object.values(rightsOf).flat())).toEqual(new Set(table.map(([right]) => right)));
});

test('several roles may do what any of them may', () => {
  expect(mayDo(['reporter', 'copy-chief'], 'request.approve')).toBe(true);
  expect(mayDo([], 'story.write')).toBe(false);
});
