import { beforeEach, expect, test } from 'vitest';
import { aClaim, aSource, aStory, insert } from '#db/testing/builders.ts';
import type { SourceId } from '#shared/claims/source.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import { answered, type RealDesk, realDesk } from '../../testing/real-desk.ts';

let desk: RealDesk;
let aneke: Caller;
let vey: SourceId;
let twin: SourceId;

beforeEach(() => {
  desk = realDesk();
  aneke = desk.person('Aneke Sorrel');
  vey = named('Tobias Vey');
  twin = named('T. Vey');
});

/** Entered through the service, which makes the keys of the name. */
function named(name: string): SourceId {
  const ask = { question: '', way: 'phone', note: '', askedAt: null, deadlineAt: null } as const;
  const storyId = aStory(desk.database);
  const source = { create: { kind: 'named', name, standing: '' } } as const;
  return answered(desk.comments.ask({ ...ask, storyId, source, claimIds: [] }, aneke)).source.id;
}

function attribute(id: string, source: SourceId, via: SourceId | null = null): void {
  insert(desk.database, 'attributions', {
    id,
    claim_id: aClaim(desk.database),
    source_id: source,
    terms: 'on-the-record',
    hand: via === null ? 'first-hand' : 'second-hand',
    via_source_id: via,
    created_at: 1,
  });
}

/** Everything that hangs on sources, by its name. */
const hanging = () =>
  desk.database
    .prepare(
      `SELECT id, source_id, via_source_id FROM attributions
       UNION ALL SELECT id, source_id, NULL FROM comment_requests ORDER BY id`,
    )
    .all();
const proposed = (sourceId: SourceId | null = null) =>
  answered(desk.merges.duplicates({ sourceId, limit: 9 })).map(({ one, other, reason }) =>
    [...[one.name, other.name].toSorted(), reason].join(', '),
  );

test('what may be one is proposed with its reason, for one source and over the registry', () => {
  named('Ida Brandvold');
  expect(proposed()).toEqual(['T. Vey, Tobias Vey, initials']);
  expect(proposed(vey)).toEqual(['T. Vey, Tobias Vey, initials']);
  answered(desk.merges.distinguish({ oneId: vey, otherId: twin }, aneke));
  expect([proposed(), proposed(twin)]).toEqual([[], []]);
});

test('a merge moves everything that hangs on a source, and taking it back restores all of it', () => {
  attribute('own', twin);
  attribute('through', named('Ida Brandvold'), twin);
  attribute('other', vey);
  const before = hanging();
  answered(desk.merges.merge({ fromId: twin, intoId: vey }, aneke));
  expect(JSON.stringify(hanging())).not.toContain(twin);
  const page = answered(desk.registry.get({ sourceId: vey }));
  expect(page.profile).toMatchObject({ names: ['T. Vey'], merged: [{ source: { name: 'T. Vey' } }] });
  expect(page.requests).toHaveLength(2);
  expect(answered(desk.registry.get({ sourceId: twin })).profile.mergedInto).toBe(vey);
  // What came after the merge stays where it was put.
  attribute('later', vey);
  const [{ mergeId } = { mergeId: '' }] = page.profile.merged;
  answered(desk.merges.unmerge({ mergeId }, aneke));
  expect(hanging().filter((each) => JSON.stringify(each).includes('later') === false)).toEqual(before);
  expect(answered(desk.registry.get({ sourceId: vey })).profile.merged).toEqual([]);
  expect(desk.deeds().slice(-2)).toEqual(['source.merged', 'source.unmerged']);
});

test('the later of two merges is taken back first', () => {
  const third = named('Tobi Vey');
  answered(desk.merges.merge({ fromId: twin, intoId: vey }, aneke));
  const [{ mergeId } = { mergeId: '' }] = answered(desk.registry.get({ sourceId: vey })).profile.merged;
  answered(desk.merges.merge({ fromId: vey, intoId: third }, aneke));
  const refused = { ok: false, failure: { code: 'merge-refused', because: 'merged' } };
  expect(desk.merges.unmerge({ mergeId }, aneke)).toEqual(refused);
  expect(desk.merges.merge({ fromId: twin, intoId: third }, aneke)).toEqual(refused);
});

test('nothing is merged with an unnamed person, or a person with a body', () => {
  for (const kind of ['unnamed', 'outlet'] as const) {
    const other = aSource(desk.database, { kind, name: 'Tobias Vey' });
    expect(desk.merges.merge({ fromId: other, intoId: vey }, aneke)).toEqual({
      ok: false,
      failure: { code: 'merge-refused', because: 'other-kind' },
    });
  }
});
