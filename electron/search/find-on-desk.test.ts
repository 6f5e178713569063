import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson, aRevision, aStory, aTime } from '#db/testing/builders.ts';
import { memoryDatabase } from '#db/testing/memory-database.ts';
import type { DeskFindOrder, DeskFound } from '#shared/search/desk-find.ts';
import { findInLines } from '#shared/text/find/find-in-lines.ts';
import { emptyFind, type FindQuery } from '#shared/text/find/find-query.ts';
import { findOnDesk } from './find-on-desk.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const order = (query: Partial<FindQuery>, which: Partial<DeskFindOrder> = {}): DeskFindOrder => ({
  query: { ...emptyFind, ...query },
  archived: false,
  published: false,
  ...which,
});

/** A desk with an active story, one that is archived, and a revision. */
function aDesk() {
  const database = memoryDatabase();
  const authorId = aPerson(database);
  const old = { authorId, slug: 'old-quay', headline: 'Quay', body: 'The port was shut.', archivedAt: aTime };
  aStory(database, old);
  const storyId = aStory(database, {
    authorId,
    slug: 'east-pier',
    kicker: 'Harbour',
    headline: 'Port reopens',
    byline: 'By Ida',
    body: 'Decision on the port\nAMES\nThe port reopened; the port was shut.',
    updatedAt: aTime + 1,
  });
  aRevision(database, { storyId, text: 'Port shut\nThe port is shut for ever.' });
  return database;
}

/** "slug: before[words]after" of each spot. */
function shown(found: DeskFound): readonly string[] {
  if (found.kind !== 'found') return [found.reason];
  return found.texts.flatMap(({ slug, revision, spots }) =>
    spots.map(
      ({ before, words, after }) =>
        `${slug}${revision === null ? '' : ` r${revision.number}`}: ${before}[${words}]${after}`,
    ),
  );
}

const none = () => undefined;

describe('a search of the desk', () => {
  it('finds words in every line of the drafts, with the words around them', () => {
    const found = findOnDesk(aDesk(), order({ text: 'port' }), none);
    expect(shown(found)).toEqual([
      'east-pier: [Port] reopens',
      'east-pier: Decision on the [port]',
      'east-pier: The [port] reopened; the port was shut.',
      'east-pier: The port reopened; the [port] was shut.',
    ]);
    expect(found).toMatchObject({ textCount: 1, matchCount: 4, slow: 0, stopped: false });
  });

  it('looks into archived stories and published revisions where it is asked to', () => {
    const which = { archived: true, published: true };
    expect(shown(findOnDesk(aDesk(), order({ text: 'is shut|was shut', regex: true }, which), none))).toEqual(
      [
        'east-pier: The port reopened; the port [was shut].',
        'old-quay: The port [was shut].',
        'east-pier r1: The port [is shut] for ever.',
      ],
    );
  });

  it('says what is wrong with a pattern, and finds nothing across lines', () => {
    expect(shown(findOnDesk(aDesk(), order({ text: '(', regex: true }), none))).toEqual([
      'Unterminated group',
    ]);
    expect(shown(findOnDesk(aDesk(), order({ text: 'AMES\\s+The', regex: true }), none))).toEqual([]);
  });

  it('leaves texts out in which a pattern takes too long, and gives up where it always does', () => {
    const database = memoryDatabase();
    const authorId = aPerson(database);
    const slow = `${'a'.repeat(40)}!`;
    aStory(database, { authorId, slug: 'quick', body: 'aaa', updatedAt: aTime - 1 });
    aStory(database, { authorId, slug: 'slow', body: slow });
    expect(findOnDesk(database, order({ text: '(a+)+$', regex: true }), none)).toMatchObject({
      textCount: 1,
      slow: 1,
      stopped: false,
    });
    for (let index = 0; index < 10; index += 1) aStory(database, { authorId, body: slow });
    expect(findOnDesk(database, order({ text: '(a+)+$', regex: true }), none)).toMatchObject({
      stopped: true,
    });
  });

  it('finds with the index what it finds without it', () => {
    const words = fc.constantFrom(
      'port',
      'ports',
      'Café',
      'cafe',
      "can't",
      'can’t',
      'U.S.',
      'a_b',
      '9',
      '№9',
      'é',
    );
    const gaps = fc.constantFrom(' ', ', ', '-', '\u00a0', '"', '\n');
    const text = fc
      .array(fc.tuple(words, gaps), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    const cut = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 14 }));
    const options = fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean() });
    const database = memoryDatabase();
    const storyId = aStory(database, { headline: '', body: '' });
    const write = database.prepare('UPDATE stories SET body = ? WHERE id = ?');
    fc.assert(
      fc.property(text, cut, options, (body, [from, length], how) => {
        const wanted = body.slice(from, from + length).split('\n')[0] ?? '';
        fc.pre(wanted !== '');
        write.run(body, storyId);
        const query = { ...how, text: wanted, regex: false };
        const plain = findInLines(body.split('\n'), query, 1000);
        const found = findOnDesk(database, order(query), none);
        expect(found.kind === 'found' && found.matchCount).toBe(
          plain.kind === 'found' && plain.matches.length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
