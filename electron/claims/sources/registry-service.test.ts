import { expect, test } from 'vitest';
import { aClaim, anAnchor, aSource, aStory, insert } from '#db/testing/builders.ts';
import { answered, realDesk } from '../../testing/real-desk.ts';

const nothing = { names: [], contact: '', notes: '', roles: [] };

test('a page has the profile, and the claims of every story with how far they are known', () => {
  const desk = realDesk();
  const sourceId = aSource(desk.database, { name: 'Tobias Vey' });
  for (const slug of ['east-pier', 'ferry']) {
    const storyId = aStory(desk.database, { slug });
    const claimId = aClaim(desk.database, { storyId });
    anAnchor(desk.database, { subject: { kind: 'claim', id: claimId }, storyId, exact: `words of ${slug}` });
    const link = { claim_id: claimId, source_id: sourceId, terms: 'on-the-record', hand: 'first-hand' };
    insert(desk.database, 'attributions', { id: `link-${slug}`, ...link, created_at: 1 });
  }
  const page = answered(desk.registry.get({ sourceId }));
  expect(page.claims.map(({ slug, quote, state }) => [slug, quote, state]).toSorted()).toEqual([
    ['east-pier', 'words of east-pier', 'unverified'],
    ['ferry', 'words of ferry', 'unverified'],
  ]);
  expect(page.profile).toMatchObject({ source: { name: 'Tobias Vey' }, ...nothing });
});

test('a profile is changed, and the journal keeps neither contact nor notes', () => {
  const desk = realDesk();
  const sourceId = aSource(desk.database, { name: 'Tobias Vey' });
  const role = { title: 'chair', organisation: 'Harbour Board', from: '2019', until: null, past: false };
  const fields = { names: ['T. Vey'], contact: '+00 555 0100', notes: 'Calls back at noon.', roles: [role] };
  const page = answered(desk.registry.editProfile({ sourceId, fields }, desk.person('Mira Halloran')));
  expect(page).toMatchObject({ fields, profile: fields });
  const [entry] = answered(desk.journal.list({ storyId: null, before: null, limit: 1 }));
  expect(entry).toMatchObject({
    deed: 'source.profile-edited',
    payload: { changed: ['names', 'roles', 'contact', 'notes'], after: { names: ['T. Vey'] } },
  });
  expect(JSON.stringify(entry)).not.toMatch(/555 0100|noon/);
});

test('of an unnamed person no contact and no other name is taken', () => {
  const desk = realDesk();
  const sourceId = aSource(desk.database, { kind: 'unnamed', name: 'a senior official' });
  const mira = desk.person('Mira Halloran');
  for (const fields of [
    { ...nothing, contact: 'at home' },
    { ...nothing, names: ['T. Vey'] },
  ]) {
    expect(desk.registry.editProfile({ sourceId, fields }, mira)).toEqual({
      ok: false,
      failure: { code: 'unnamed-kept' },
    });
  }
  expect(desk.registry.editProfile({ sourceId, fields: { ...nothing, notes: 'Careful.' } }, mira).ok).toBe(
    true,
  );
});
