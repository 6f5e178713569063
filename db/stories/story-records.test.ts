import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { storyId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aPerson, aRevision, aStory, aTime, insert } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { createRevisionRecords } from './revision-records.ts';
import { createStoryRecords } from './story-records.ts';

let database: WritableDatabase;
beforeEach(() => {
  database = memoryDatabase();
});

describe('the records of stories', () => {
  it('enter a story, read it, and put down how its draft reads', () => {
    const authorId = aPerson(database, { name: 'Ann' });
    const records = createStoryRecords(database);
    const id = storyId.parse(v7());
    records.insertStory({ id, slug: 'mayor', authorId, at: 10 });
    const reading = {
      kicker: 'City',
      headline: 'Mayor resigns',
      byline: 'By Ann',
      body: 'Monday.',
      words: 1,
    };
    records.writeReading(id, reading, 20);
    const { body: _, ...listed } = reading;
    expect(records.getStory(id)).toEqual({
      id,
      slug: 'mayor',
      status: 'draft',
      ...listed,
      claims: 0,
      openRequests: 0,
      openQueries: 0,
      publishedRevision: 0,
      createdAt: 10,
      updatedAt: 20,
      archivedAt: null,
      authorId,
      authorName: 'Ann',
      hasOriginal: false,
    });
  });

  it('know whether a story has its original', () => {
    const id = aStory(database);
    insert(database, 'originals', {
      story_id: id,
      media_type: 'text/plain',
      charset: 'utf-8',
      bytes: new Uint8Array(1),
      sha256: '0'.repeat(64),
      imported_at: 1,
    });
    expect(createStoryRecords(database).getStory(id)?.hasOriginal).toBe(true);
  });

  it('know which slugs are taken, by archived stories too', () => {
    const id = aStory(database, { slug: 'taken', archivedAt: 1 });
    const records = createStoryRecords(database);
    expect([
      records.slugIsTaken('taken'),
      records.slugIsTaken('taken', id),
      records.slugIsTaken('free'),
    ]).toEqual([true, false, false]);
  });

  it('archive and restore without moving the story in the list', () => {
    const id = aStory(database, { updatedAt: 5 });
    const records = createStoryRecords(database);
    records.markArchived(id, 9);
    expect(records.getStory(id)).toMatchObject({ archivedAt: 9, updatedAt: 5 });
    records.markRestored(id);
    expect(records.getStory(id)).toMatchObject({ archivedAt: null, updatedAt: 5 });
  });
});

describe('the records of revisions', () => {
  it('list them newest first and find the newest', () => {
    const storyId = aStory(database);
    const publishedBy = aPerson(database, { name: 'Ann' });
    for (const number of [1, 3, 2]) aRevision(database, { storyId, number, publishedBy });
    const records = createRevisionRecords(database);
    expect(records.listRevisions(storyId, 2).map(({ number }) => number)).toEqual([3, 2]);
    expect(records.getNewestRevision(storyId)).toMatchObject({
      storyId,
      number: 3,
      publishedByName: 'Ann',
      publishedAt: aTime,
      noticeLabel: null,
    });
  });

  it('refuse to change or remove what readers saw', () => {
    aRevision(database);
    for (const attempt of ["UPDATE revisions SET text = 'x'", 'DELETE FROM revisions']) {
      expect(() => database.prepare(attempt).run()).toThrow('a published revision is immutable');
    }
  });
});
