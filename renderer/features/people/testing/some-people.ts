import { type Person, personId } from '#shared/people/person.ts';

const made = Date.UTC(2026, 2, 2, 12);

export const ada: Person = {
  id: personId.parse('01900000-0000-7000-8000-000000000001'),
  name: 'Ada Example',
  roles: ['editor'],
  publicKey: 'ada',
  createdAt: made,
};

export const ben: Person = {
  id: personId.parse('01900000-0000-7000-8000-000000000002'),
  name: 'Ben Example',
  roles: ['reporter', 'copy-chief'],
  publicKey: 'ben',
  createdAt: made,
};
