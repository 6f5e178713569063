import { createHash, createPublicKey, verify } from 'node:crypto';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { statementText } from '#shared/journal/chain.ts';
import { revisionId, type StoryId, storyId } from '#shared/stories/story.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, copy, type RealDesk, realDesk } from '../testing/real-desk.ts';

let desk: RealDesk;
let ann: Caller;
let ed: Caller;
let ray: Caller;
beforeEach(() => {
  desk = realDesk();
  ann = desk.person('Ann', ['reporter']);
  ray = desk.person('Ray', ['reporter']);
  ed = desk.person('Ed', ['editor']);
});

const mayorCopy = copy(
  ['kicker', 'City /'],
  ['headline', 'Mayor resigns'],
  ['paragraph', 'The mayor resigned on Monday.'],
);

function aMayorStory(slug = 'mayor'): StoryId {
  return answered(desk.stories.create({ slug, importId: null, blocks: mayorCopy }, ann)).id;
}

describe('making a story', () => {
  it('begins its draft, lists how it reads, and journals it', () => {
    const story = answered(desk.stories.create({ slug: 'mayor', importId: null, blocks: mayorCopy }, ann));
    expect(story).toMatchObject({
      slug: 'mayor',
      status: 'draft',
      headline: 'Mayor resigns',
      words: 5,
      authorName: 'Ann',
      hasOriginal: false,
      publishedRevision: 0,
    });
    expect(desk.drafts.current(story.id).version).toBe(0);
    expect(desk.deeds()).toEqual(['story.created']);
    expect(desk.announced).toContain('stories:changed');
  });

  it('keeps the bytes of its import', () => {
    const bytes = Buffer.from('Mayor resigns\n\nThe mayor resigned on Monday.');
    const importId = v7();
    desk.imports.keep(importId, { fileName: 'mayor.txt', mediaType: 'text/plain', charset: 'utf-8', bytes });
    const story = answered(desk.stories.create({ slug: 'mayor', importId, blocks: mayorCopy }, ann));
    expect(story.hasOriginal).toBe(true);
    expect(desk.database.prepare('SELECT bytes FROM originals').pluck().get()).toEqual(bytes);
    const [entry] = answered(desk.journal.list({ storyId: story.id, before: null, limit: 1 }));
    const originalSha256 = createHash('sha256').update(bytes).digest('hex');
    expect(entry?.payload).toEqual({ slug: 'mayor', headline: 'Mayor resigns', originalSha256 });
  });

  it.each([
    ['no headline', { blocks: copy(['paragraph', 'x']) }, { code: 'no-headline' }],
    ['an empty headline', { blocks: copy(['headline', ' \n']) }, { code: 'no-headline' }],
    ['a slug that is taken', { slug: 'taken' }, { code: 'slug-taken', slug: 'taken' }],
    ['an import that is gone', { importId: v7() }, { code: 'import-expired' }],
  ])('is refused with %s, and nothing is kept', (_, changed, failure) => {
    aMayorStory('taken');
    const refused = desk.stories.create(
      { slug: 'mayor', importId: null, blocks: mayorCopy, ...changed },
      ann,
    );
    expect(refused).toEqual({ ok: false, failure });
    expect(desk.deeds()).toEqual(['story.created']);
    expect(desk.database.prepare('SELECT count(*) FROM stories').pluck().get()).toBe(1);
  });
});

describe('who may manage a story', () => {
  const rename = (id: StoryId, caller: Caller) =>
    desk.stories.rename({ storyId: id, slug: `renamed-by-${caller.person.name.toLowerCase()}` }, caller);
  const archive = (id: StoryId, caller: Caller) => desk.stories.archive({ storyId: id }, caller);
  const restore = (id: StoryId, caller: Caller) => {
    desk.stories.archive({ storyId: id }, ed);
    return desk.stories.restore({ storyId: id }, caller);
  };

  it.each([
    ['renames', rename],
    ['archives', archive],
    ['restores', restore],
  ])('%s it: its author and whoever manages stories, nobody else', (_, attempt) => {
    const refused = { ok: false, failure: { code: 'not-allowed', right: 'story.manage' } };
    const id = aMayorStory();
    expect(attempt(id, ray)).toEqual(refused);
    expect(attempt(id, ann)).toMatchObject({ ok: true });
    expect(attempt(aMayorStory('another'), ed)).toMatchObject({ ok: true });
  });
});

const all = {
  show: 'all',
  status: 'any',
  queries: 'any',
  text: '',
  sort: 'updated',
  direction: 'descending',
  offset: 0,
  limit: 10,
} as const;

describe('renaming', () => {
  it('changes the slug and says from what to what', () => {
    const id = aMayorStory();
    expect(answered(desk.stories.rename({ storyId: id, slug: 'mayor-quits' }, ann)).slug).toBe('mayor-quits');
    const [entry] = answered(desk.journal.list({ storyId: id, before: null, limit: 1 }));
    expect(entry).toMatchObject({ deed: 'story.renamed', payload: { from: 'mayor', to: 'mayor-quits' } });
  });

  it('is refused for a slug of another story, and does nothing for its own', () => {
    const id = aMayorStory();
    aMayorStory('council');
    expect(desk.stories.rename({ storyId: id, slug: 'council' }, ann)).toEqual({
      ok: false,
      failure: { code: 'slug-taken', slug: 'council' },
    });
    expect(desk.stories.rename({ storyId: id, slug: 'mayor' }, ann).ok).toBe(true);
    expect(desk.deeds()).toEqual(['story.created', 'story.created']);
  });
});

describe('archiving', () => {
  it('takes a story off the desk and puts it back as it was', () => {
    const id = aMayorStory();
    const before = answered(desk.stories.get({ storyId: id }));
    expect(answered(desk.stories.archive({ storyId: id }, ann)).archivedAt).not.toBeNull();
    expect(answered(desk.stories.list({ ...all, show: 'active' }, ann)).total).toBe(0);
    expect(answered(desk.stories.restore({ storyId: id }, ann))).toEqual(before);
    expect(desk.deeds()).toEqual(['story.created', 'story.archived', 'story.restored']);
  });

  it('happens once, and an archived story is neither renamed nor published', () => {
    const id = aMayorStory();
    expect(desk.stories.restore({ storyId: id }, ann)).toMatchObject({ failure: { code: 'wrong-state' } });
    desk.stories.archive({ storyId: id }, ann);
    const archived = { ok: false, failure: { code: 'archived', slug: 'mayor' } };
    expect(desk.stories.archive({ storyId: id }, ann)).toEqual(archived);
    expect(desk.stories.rename({ storyId: id, slug: 'x' }, ann)).toEqual(archived);
    expect(desk.stories.publish({ storyId: id, where: 'stet.example' }, ed)).toEqual(archived);
  });
});

describe('publishing', () => {
  const publish = (id: StoryId) =>
    answered(desk.stories.publish({ storyId: id, where: 'stet.example/mayor' }, ed));

  it('makes revision 1 of the final text, whose hash can be computed by anybody', () => {
    const id = aMayorStory();
    const summary = publish(id);
    expect(summary).toMatchObject({ number: 1, draftVersion: 0, publishedByName: 'Ed', noticeLabel: null });
    const revision = answered(desk.stories.getRevision({ revisionId: summary.id }));
    expect(revision.text).toBe('City /\nMayor resigns\nThe mayor resigned on Monday.');
    expect(revision.intact).toBe(true);
    const stored = desk.database.prepare<[], string>('SELECT document FROM revisions').pluck().get() ?? '';
    expect(createHash('sha256').update(stored).digest('hex')).toBe(summary.sha256);
    expect(answered(desk.stories.get({ storyId: id }))).toMatchObject({
      status: 'published',
      publishedRevision: 1,
    });
    expect(answered(desk.stories.listRevisions({ storyId: id }))).toEqual([summary]);
  });

  it('publishes what the draft says now, and lists it so', () => {
    const id = aMayorStory();
    const { from, to } = desk.passage(id, 'Monday');
    const slice = { content: [{ type: 'text', text: 'Friday' }] };
    const changes = [{ steps: [{ stepType: 'replace', from, to, slice }], intent: null }];
    answered(desk.drafts.append({ storyId: id, version: 0, changes }, ann));
    const summary = publish(id);
    expect(summary.draftVersion).toBe(1);
    const revision = answered(desk.stories.getRevision({ revisionId: summary.id }));
    expect(revision.text).toContain('resigned on Friday');
    expect(answered(desk.stories.list({ ...all, text: 'friday' }, ann)).total).toBe(1);
  });

  it('is signed by whoever publishes', () => {
    const id = aMayorStory();
    const { id: revision, sha256 } = publish(id);
    const [entry] = answered(desk.journal.list({ storyId: id, before: null, limit: 1 }));
    if (entry?.signature == null) throw new Error('The publication is not signed');
    const where = 'stet.example/mayor';
    const payload = { revisionId: revision, number: 1, draftVersion: 0, sha256, where, noticeLabel: null };
    expect(entry).toMatchObject({ deed: 'story.published', payload });
    const key = createPublicKey({
      key: Buffer.from(ed.person.publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    });
    expect(verify(null, Buffer.from(statementText(entry)), key, Buffer.from(entry.signature, 'base64'))).toBe(
      true,
    );
  });

  it('happens once here: later revisions carry a notice', () => {
    const id = aMayorStory();
    publish(id);
    expect(desk.stories.publish({ storyId: id, where: 'again' }, ed)).toEqual({
      ok: false,
      failure: { code: 'already-published', number: 1 },
    });
  });

  it('leaves nothing behind where the journal cannot be written', () => {
    const id = aMayorStory();
    desk.database.exec(
      `CREATE TRIGGER journal_is_broken BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    );
    expect(() => publish(id)).toThrow('broken');
    expect(answered(desk.stories.get({ storyId: id })).status).toBe('draft');
    expect(answered(desk.stories.listRevisions({ storyId: id }))).toEqual([]);
  });

  it.each([
    ['the document', `UPDATE revisions SET document = replace(document, 'Monday', 'Friday')`],
    ['the text alone', `UPDATE revisions SET text = replace(text, 'Monday', 'Friday')`],
    ['the document by one that nobody can read', `UPDATE revisions SET document = '{"type":"page"}'`],
  ])('says when somebody changed %s behind its back', (_, change) => {
    const { id } = publish(aMayorStory());
    desk.database.exec('DROP TRIGGER revisions_are_immutable_update');
    desk.database.exec(change);
    expect(answered(desk.stories.getRevision({ revisionId: id })).intact).toBe(false);
  });
});

describe('what is not there', () => {
  const nowhere = storyId.parse(v7());

  it.each([
    ['story', () => desk.stories.get({ storyId: nowhere })],
    ['story', () => desk.stories.rename({ storyId: nowhere, slug: 'x' }, ed)],
    ['story', () => desk.stories.archive({ storyId: nowhere }, ed)],
    ['story', () => desk.stories.restore({ storyId: nowhere }, ed)],
    ['story', () => desk.stories.publish({ storyId: nowhere, where: 'x' }, ed)],
    ['story', () => desk.stories.listRevisions({ storyId: nowhere })],
    ['revision', () => desk.stories.getRevision({ revisionId: revisionId.parse(v7()) })],
  ])('%s %#', (what, ask) => {
    expect(ask()).toEqual({ ok: false, failure: { code: 'not-found', what } });
  });
});
