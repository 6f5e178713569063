import { expect, test } from 'vitest';
import { rolesInOrder, rolesOn, type SourceRole, sourceRole } from './source-role.ts';

const role = (
  title: string,
  from: string | null,
  until: string | null,
  past = until !== null,
): SourceRole => ({
  title,
  organisation: '',
  from,
  until,
  past,
});

const chair = role('chair', '2019-04', '2023');
const adviser = role('adviser', '2023-06-01', null);
const councillor = role('councillor', null, null, true);
const member = role('member', '2010', null);

test('what goes on comes first, the newest before the older', () => {
  const titles = rolesInOrder([councillor, member, chair, adviser]).map(({ title }) => title);
  expect(titles).toEqual(['adviser', 'member', 'chair', 'councillor']);
});

test.each([
  ['2018', ['member']],
  ['2019-03-31', ['member']],
  // As far as is known: it began in that year.
  ['2019', ['chair', 'member']],
  ['2023-06-02', ['chair', 'adviser', 'member']],
  ['2024', ['adviser', 'member']],
])('on %s the source was %j', (day, titles) => {
  expect(rolesOn([chair, adviser, councillor, member], day).map(({ title }) => title)).toEqual(titles);
});

test('a role that has an end has ended', () => {
  expect(sourceRole.parse({ ...chair, past: false }).past).toBe(true);
});

test.each([
  ['without title and organisation', role(' ', null, null)],
  ['that ends before it began', role('chair', '2023', '2019')],
  ['with a date of no form', role('chair', 'spring 2019', null)],
  ['in a thirteenth month', role('chair', '2019-13', null)],
])('a role %s is not taken', (_, made) => {
  expect(sourceRole.safeParse(made).success).toBe(false);
});
