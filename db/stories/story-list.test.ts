import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#shared/people/person.ts';
import { type StoryQuery, storySorts } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aClaim, aPerson, aRequest, aRevision, aStory } from '../testing/builders.ts';
import { memoryDatabase } from '../testing/memory-database.ts';
import { aQuery } from '../testing/query-builders.ts';
import { createStoryList, listStatements } from './story-list.ts';

const everything: StoryQuery = {
  show: 'active',
  status: 'any',
  queries: 'any',
  text: '',
  sort: 'updated',
  direction: 'descending',
  offset: 0,
  limit: 200,
};

let database: WritableDatabase;
let me: PersonId;
const listed = (query: Partial<StoryQuery>) => {
  const page = createStoryList(database).listStories({ ...everything, ...query }, me);
  const walked = createStoryList(database, 0).listStories({ ...everything, ...query }, me);
  expect(walked).toEqual(page);
  return { slugs: page.stories.map(({ slug }) => slug), total: page.total };
};
const slugs = (query: Partial<StoryQuery>) => listed(query).slugs;

beforeEach(() => {
  database = memoryDatabase();
  me = aPerson(database, { name: 'Me' });
});

describe('the filters of the desk', () => {
  beforeEach(() => {
    const authorId = aPerson(database);
    aStory(database, { authorId, slug: 'draft' });
    aStory(database, { authorId, slug: 'published', status: 'published' });
    aStory(database, { authorId, slug: 'old-draft', archivedAt: 1 });
    aStory(database, { authorId, slug: 'old-published', status: 'published', archivedAt: 1 });
  });

  it.each([
    [{ show: 'active' }, ['published', 'draft']],
    [{ show: 'archived' }, ['old-published', 'old-draft']],
    [{ show: 'all' }, ['old-published', 'old-draft', 'published', 'draft']],
    [{ status: 'draft' }, ['draft']],
    [{ status: 'published', show: 'all' }, ['old-published', 'published']],
  ] as const)('%j shows what it says', (query, expected) => {
    expect(listed(query)).toEqual({ slugs: expected, total: expected.length });
  });

  it('gives a window and counts all', () => {
    expect(listed({ show: 'all', offset: 1, limit: 2 })).toEqual({
      slugs: ['old-draft', 'published'],
      total: 4,
    });
    expect(listed({ show: 'all', offset: 9 })).toEqual({ slugs: [], total: 4 });
  });
});

describe('the order of the desk', () => {
  beforeEach(() => {
    const authorId = aPerson(database);
    const common = { authorId, updatedAt: 5, words: 7 };
    aStory(database, { ...common, slug: 'b', headline: 'émile', updatedAt: 3 });
    aStory(database, { ...common, slug: 'c', headline: 'Zoo', words: 2 });
    const asked = aStory(database, { ...common, slug: 'a', headline: 'apple', status: 'published' });
    aRequest(database, { storyId: asked });
    const queried = aStory(database, { ...common, slug: 'd', headline: 'Bread' });
    aQuery(database, { storyId: queried });
  });

  // Equal keys keep the order in which the stories came, so that two windows never overlap.
  it.each([
    ['updated', ['b', 'c', 'a', 'd']],
    ['slug', ['a', 'b', 'c', 'd']],
    ['headline', ['a', 'd', 'c', 'b']],
    ['status', ['b', 'c', 'd', 'a']],
    ['words', ['c', 'b', 'a', 'd']],
    ['queries', ['b', 'c', 'a', 'd']],
    ['requests', ['b', 'c', 'd', 'a']],
  ] as const)('by %s, either way', (sort, ascending) => {
    expect(slugs({ sort, direction: 'ascending' })).toEqual(ascending);
    expect(slugs({ sort, direction: 'descending' })).toEqual([...ascending].reverse());
  });
});

describe('the search of the desk', () => {
  beforeEach(() => {
    const authorId = aPerson(database);
    aStory(database, {
      authorId,
      slug: 'border-400',
      kicker: 'Border',
      headline: 'DHS identifies 400 migrants',
      byline: 'Ana Nuñez',
      body: 'A smuggling group brought them. It is “incorrect”, the secretary said.',
    });
    aStory(database, {
      authorId,
      slug: 'council',
      headline: 'Council votes',
      body: 'The group met at the border.',
    });
  });

  it.each([
    ['border', ['council', 'border-400']],
    ['bord', ['council', 'border-400']],
    ['bord ', []],
    ['border-400', ['border-400']],
    ['nunez', ['border-400']],
    ['SMUGGLING', ['border-400']],
    ['"smuggling group"', ['border-400']],
    ['"group smuggling"', []],
    ['group -smuggling', ['council']],
    ['-smuggling', ['council']],
    ['-smuggling -council', []],
    ['-"smuggling group"', ['council']],
    ['group votes', ['council']],
    ['  ', ['council', 'border-400']],
    ['incorrect', ['border-400']],
  ])('%j finds %j', (text, expected) => {
    expect(listed({ text })).toEqual({ slugs: expected, total: expected.length });
  });

  it.each([
    ['"'],
    ['""'],
    ['*'],
    ['a*b'],
    ['NEAR(a b)'],
    ['headline:dhs'],
    ['AND'],
    ['OR NOT'],
    ['(('],
    ["'; DROP TABLE stories; --"],
    ['^border'],
    ['{slug kicker}: x'],
    ['\u0000"\u0000'],
    ['a\u0000b'],
    ['\ud800'],
    ['— “'],
    ['-'],
    ['- -"'],
  ])('%j is words, not a language', (text) => {
    for (const sort of storySorts) expect(() => listed({ text, sort })).not.toThrow();
  });

  it('follows what a story reads, and its slug', () => {
    database.prepare("UPDATE stories SET headline = 'Zebra', slug = 'stripes' WHERE slug = 'council'").run();
    expect([slugs({ text: 'zebra' }), slugs({ text: 'stripes' }), slugs({ text: 'votes' })]).toEqual([
      ['stripes'],
      ['stripes'],
      [],
    ]);
  });

  it('keeps finding the right stories after the file was compacted', () => {
    database.prepare('UPDATE stories SET seq = seq + 40').run();
    database.exec("INSERT INTO stories_search (stories_search) VALUES ('rebuild'); VACUUM;");
    expect(slugs({ text: 'smuggling' })).toEqual(['border-400']);
  });
});

describe('the counts in the list', () => {
  it('are of what stands: claims, open requests and the newest revision', () => {
    const storyId = aStory(database, { slug: 'counted', status: 'published' });
    aClaim(database, { storyId });
    aClaim(database, { storyId });
    aClaim(database, { storyId, removedAt: 1 });
    const revisionId = aRevision(database, { storyId, number: 1 });
    aRevision(database, { storyId, number: 2 });
    aRequest(database, { storyId, revisionId });
    const closed = aRequest(database, { storyId, revisionId });
    database
      .prepare(
        "UPDATE correction_requests SET state = 'closed', outcome = 'no-change', closed_at = 1 WHERE id = ?",
      )
      .run(closed);
    const [story] = createStoryList(database).listStories(everything, me).stories;
    expect(story).toMatchObject({ claims: 2, openRequests: 1, publishedRevision: 2 });
  });
});

describe('queries in the list', () => {
  it('are counted while they are not resolved, and tell the person whom they wait for', () => {
    const [authorId, ben] = [aPerson(database), aPerson(database)];
    const story = (slug: string) => aStory(database, { authorId, slug });
    const [waiting, answered, others] = [story('waiting'), story('answered'), story('others')];
    aQuery(database, { storyId: waiting, askedBy: ben, addresseeId: me });
    aQuery(database, { storyId: waiting, askedBy: ben });
    aQuery(database, { storyId: waiting, askedBy: ben, addresseeId: me, state: 'answered' });
    aQuery(database, { storyId: answered, askedBy: me, addresseeId: ben, state: 'answered' });
    aQuery(database, { storyId: others, askedBy: me, addresseeId: ben });
    aQuery(database, { storyId: story('resolved'), askedBy: ben, addresseeId: me, state: 'resolved' });
    const { stories } = createStoryList(database).listStories({ ...everything, sort: 'slug' }, me);
    expect(stories.map((each) => [each.slug, each.openQueries, each.queriesForMe])).toEqual([
      ['waiting', 3, 1],
      ['resolved', 0, 0],
      ['others', 1, 0],
      ['answered', 1, 1],
    ]);
    expect(listed({ queries: 'unresolved', sort: 'slug' })).toEqual({
      slugs: ['waiting', 'others', 'answered'],
      total: 3,
    });
    expect(slugs({ queries: 'for-me', sort: 'slug' })).toEqual(['waiting', 'answered']);
    expect(slugs({ queries: 'for-me', text: 'waiting' })).toEqual(['waiting']);
  });
});

describe('the plans of the list', () => {
  const plan = (sql: string) =>
    // The columns are those of EXPLAIN QUERY PLAN.
    (database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[]).map(
      (row) => row.detail,
    );
  const parameters = {
    status: 'draft',
    wanted: '"a"',
    unwanted: '"b"',
    few: '[1]',
    me: 'me',
    limit: 1,
    offset: 0,
  };
  const unsearched = { ...everything, wanted: null, unwanted: null, few: null };
  const searched = { ...unsearched, status: 'draft', wanted: '"a"', unwanted: '"b"' } as const;

  it.each(storySorts)('by %s never read a story to find it', (sort) => {
    for (const query of [
      { ...unsearched, sort },
      { ...searched, sort },
    ]) {
      const { window, total } = listStatements(query);
      expect(plan(window).join('\n')).toMatch(/(SCAN|SEARCH) s USING COVERING INDEX stories_by_/);
      expect(plan(total).join('\n')).toMatch(/(SCAN|SEARCH) s USING COVERING INDEX stories_by_/);
    }
  });

  it.each(storySorts)('by %s look up the few that a search found', (sort) => {
    const { window, total } = listStatements({ ...searched, few: '[1,2]', sort });
    for (const sql of [window, total])
      expect(plan(sql)).toContain('SEARCH s USING INTEGER PRIMARY KEY (rowid=?)');
  });

  it.each(['unresolved', 'for-me'] as const)('of queries %s walk the unresolved ones alone', (queries) => {
    const { window, total } = listStatements({ ...unsearched, queries });
    for (const sql of [window, total]) {
      expect(plan(sql).join('\n')).toContain('SCAN u USING COVERING INDEX queries_unresolved');
      expect(plan(sql).join('\n')).toMatch(/(SCAN|SEARCH) s USING COVERING INDEX stories_by_/);
    }
  });

  const counted: readonly string[] = ['queries', 'requests'];
  it.each(storySorts.filter((sort) => !counted.includes(sort)))('by %s sort nothing', (sort) => {
    const { window } = listStatements({ ...unsearched, sort });
    expect(plan(window)).toHaveLength(1);
  });
});
