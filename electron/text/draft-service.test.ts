import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { beforeEach, describe, expect, it } from 'vitest';
import { aClaim, aStory } from '#db/testing/builders.ts';
import { aQuery } from '#db/testing/query-builders.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import type { StepJson } from '#shared/text/document-json.ts';
import { putNotice } from '#shared/text/notices.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { editDocument, randomDocuments, randomEdits } from '#shared/text/testing/random-edits.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, type RealDesk, realDesk } from '../testing/real-desk.ts';

const copy = aDocument({
  kicker: 'Border',
  headline: 'Port reopens',
  body: ['The port reopened Monday.', 'Smith denied that 1,300 people were held.'],
});

let desk: RealDesk;
let storyId: StoryId;
let ada: Caller;

beforeEach(() => {
  desk = realDesk();
  ada = desk.person('Ada', ['editor']);
  storyId = aStory(desk.database, { authorId: ada.personId });
  desk.drafts.begin(storyId, copy, desk.now());
});

/** The change as the window sends it. */
function asSent({ steps }: Transform): { steps: StepJson[]; intent: null } {
  return { steps: JSON.parse(JSON.stringify(steps)), intent: null };
}

const typed = (document: Node, after: string, text: string) =>
  new Transform(document).insert(placeOf(document, after).to, newsSchema.text(text));

function append(...edits: readonly Transform[]) {
  const { version } = desk.drafts.current(storyId);
  return desk.drafts.append({ storyId, version, changes: edits.map(asSent) }, ada);
}

/** The draft as somebody finds it who starts Stet anew over the same store. */
const readAnew = () => realDesk(desk.database).drafts.current(storyId);
const textNow = () => project(desk.drafts.current(storyId).document, 'final').text;

describe('append', () => {
  it('answers the version and the time once the changes are in the store', () => {
    const first = typed(copy, 'The port', ' of Ames');
    const second = typed(first.doc, 'Smith', ' again');
    expect(answered(append(first, second))).toMatchObject({ version: 2, savedAt: expect.any(Number) });
    const { version, document } = readAnew();
    expect([version, document.eq(second.doc)]).toEqual([2, true]);
  });

  it('keeps who made each change', () => {
    append(typed(copy, 'Smith', ' again'));
    const rows = desk.database.prepare('SELECT version, person_id, mode FROM draft_steps').all();
    expect(rows).toEqual([{ version: 1, person_id: ada.personId, mode: 'direct' }]);
  });

  it('refuses a change made on another version, and says which it has', () => {
    append(typed(copy, 'Smith', ' again'));
    const late = { storyId, version: 0, changes: [asSent(typed(copy, 'Smith', ' never'))] };
    expect(desk.drafts.append(late, ada)).toEqual({
      ok: false,
      failure: { code: 'version-conflict', version: 1 },
    });
    expect(textNow()).not.toContain('never');
  });

  const text = (words: string, marks: readonly object[] = []) => [{ type: 'text', text: words, marks }];
  const replace = (from: unknown, to: unknown, content: readonly object[]): StepJson => ({
    stepType: 'replace',
    from,
    to,
    slice: { content },
  });
  it.each<readonly [string, StepJson]>([
    ['a step of a kind that there is not', { stepType: 'explode' }],
    ['no step at all', {}],
    ['a position behind the end', replace(9999, 9999, text('a'))],
    ['a position that is no number', replace('1', 2, text('a'))],
    ['a position before the start', replace(-4, 2, text('a'))],
    ['a node that there is not', replace(20, 20, [{ type: 'video' }])],
    ['a paragraph in a headline', replace(10, 10, [{ type: 'paragraph' }])],
    ['a headline removed', replace(8, 22, [])],
    ['the whole text removed', replace(0, copy.content.size, [])],
    ['a script for a link', replace(30, 30, text('a', [{ type: 'link', attrs: { href: 'javascript:x' } }]))],
    [
      'a slice open deeper than it is',
      { ...replace(30, 30, text('a')), slice: { content: text('a'), openStart: 9 } },
    ],
    [
      'an attribute of a heading on a paragraph',
      { stepType: 'attr', pos: copy.content.size, attr: 'level', value: 9 },
    ],
  ])('refuses %s and keeps nothing of it', (_what, step) => {
    const good = asSent(typed(copy, 'Smith', ' again'));
    const answer = desk.drafts.append(
      { storyId, version: 0, changes: [good, { steps: [step], intent: null }] },
      ada,
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'step-refused' } });
    expect([desk.drafts.current(storyId).document.eq(copy), readAnew().version]).toEqual([true, 0]);
  });

  it('refuses to touch a printed notice', () => {
    const notice = { noticeId: 'n1', label: 'Correction', text: 'It was Tuesday.' };
    desk.drafts.change(storyId, ada.personId, desk.now(), (document) => putNotice(document, notice, 'top'));
    const { document } = desk.drafts.current(storyId);
    expect(append(typed(document, 'It was', ' not'))).toMatchObject({ failure: { code: 'step-refused' } });
    expect(append(typed(document, 'Smith', ' again'))).toMatchObject({ ok: true });
  });

  it('refuses changes of an archived story and of one that there is not', () => {
    const none = aStory(desk.database);
    const archived = aStory(desk.database, { archivedAt: 1, slug: 'gone' });
    desk.drafts.begin(archived, copy, desk.now());
    const changes = [asSent(typed(copy, 'Smith', ' again'))];
    expect(
      [none, archived].map((id) => desk.drafts.append({ storyId: id, version: 0, changes }, ada)),
    ).toEqual([
      { ok: false, failure: { code: 'not-found', what: 'story' } },
      { ok: false, failure: { code: 'archived', slug: 'gone' } },
    ]);
  });

  it('holds the same document as the store after any edits', () => {
    fc.assert(
      fc.property(randomDocuments, randomEdits(30), (first, edits) => {
        storyId = aStory(desk.database);
        desk.drafts.begin(storyId, first, desk.now());
        let expected = first;
        for (const edit of edits) {
          const transform = editDocument(expected, edit);
          if (transform.steps.length === 0) continue;
          answered(append(transform));
          expected = transform.doc;
          expect(desk.drafts.current(storyId).document.eq(expected)).toBe(true);
          expect(readAnew().document.eq(expected)).toBe(true);
        }
      }),
      { seed: 51, numRuns: 40 },
    );
  });
});

describe('open and close', () => {
  it('hands out the newest text, and says who may not write', () => {
    append(typed(copy, 'Smith', ' again'));
    const opened = answered(desk.drafts.open({ storyId }, ada));
    expect(opened).toMatchObject({ version: 1, readOnly: false, damage: null });
    expect(checkDocument(opened.document)).toMatchObject({ ok: true });
    desk.database.prepare('UPDATE stories SET archived_at = 1 WHERE id = ?').run(storyId);
    expect(answered(desk.drafts.open({ storyId }, ada)).readOnly).toBe(true);
  });

  it('seals what was changed, once, and writes how the story reads', () => {
    append(typed(copy, 'Port', ' of Ames'));
    desk.drafts.close({ storyId }, ada);
    desk.drafts.close({ storyId }, ada);
    expect(desk.deeds()).toEqual(['draft.sealed']);
    expect(desk.announced.filter((name) => name === 'stories:changed')).toHaveLength(1);
    const [entry] = answered(desk.journal.list({ storyId, before: null, limit: 1 }));
    expect(entry?.payload).toMatchObject({ fromVersion: 0, toVersion: 1, damagedAfter: null });
    const row = desk.database
      .prepare('SELECT kicker, headline, body, words FROM stories WHERE id = ?')
      .get(storyId);
    expect(row).toEqual({
      kicker: 'Border',
      headline: 'Port of Ames reopens',
      body: 'The port reopened Monday.\nSmith denied that 1,300 people were held.',
      words: 11,
    });
  });

  it('seals each change in exactly one stretch, also across a restart', () => {
    append(typed(copy, 'Smith', ' a'));
    desk.drafts.close({ storyId }, ada);
    append(typed(desk.drafts.current(storyId).document, 'Smith', ' b'));
    const restarted = realDesk(desk.database);
    restarted.drafts.close({ storyId }, ada);
    const stretches = answered(restarted.journal.list({ storyId, before: null, limit: 9 }));
    expect(stretches.map(({ payload }) => payload)).toMatchObject([
      { fromVersion: 1, toVersion: 2 },
      { fromVersion: 0, toVersion: 1 },
    ]);
  });

  it('is sealed by a publication, and not once more by leaving it', async () => {
    append(typed(copy, 'Port', ' of Ames'));
    const reasons = await desk.reasonsFor(storyId);
    answered(desk.stories.publish({ storyId, where: 'stet.example', reasons }, ada));
    const deeds = () => answered(desk.journal.list({ storyId, before: null, limit: 9 }));
    expect(deeds().map(({ deed }) => deed)).toEqual(['story.published', 'draft.sealed']);
    expect(deeds()[1]?.payload).toMatchObject({ fromVersion: 0, toVersion: 1 });
    desk.drafts.forget(storyId);
    desk.drafts.close({ storyId }, ada);
    expect(deeds()).toHaveLength(2);
  });

  it('takes a snapshot by itself after many changes', () => {
    for (let count = 0; count < 201; count += 1) {
      append(typed(desk.drafts.current(storyId).document, 'Smith', 'x'));
    }
    const snapshots = desk.database
      .prepare('SELECT version FROM draft_snapshots ORDER BY version')
      .pluck()
      .all();
    expect([snapshots, desk.deeds()]).toEqual([[0, 200], ['draft.sealed']]);
    expect(readAnew().document.eq(desk.drafts.current(storyId).document)).toBe(true);
  });

  it('forgets what an undone transaction made', () => {
    const undone = () =>
      desk.database.transaction(() => {
        desk.drafts.change(storyId, ada.personId, desk.now(), (document) =>
          typed(document, 'Smith', ' never'),
        );
        throw new Error('undone');
      })();
    expect(undone).toThrow('undone');
    expect([textNow().includes('never'), append(typed(copy, 'Smith', ' again')).ok]).toEqual([false, true]);
  });
});

describe('anchors', () => {
  /** A claim and a query by turns: they are carried alike. */
  const aSubject = (): AnchorSubject => {
    subjects += 1;
    return subjects % 2 === 0
      ? { kind: 'claim', id: aClaim(desk.database, { storyId }) }
      : { kind: 'query', id: aQuery(desk.database, { storyId }) };
  };
  let subjects = 0;
  const pin = (words: string) => {
    const { document } = desk.drafts.current(storyId);
    desk.drafts.pin({ subject: aSubject(), storyId, ...placeOf(document, words), at: desk.now() });
  };
  const standing = (drafts = desk.drafts) =>
    [...drafts.anchorsOf(storyId).values()].map(({ quote, state }) => [quote, state]);

  it('stand where they were pinned, at any version, after a restart', () => {
    pin('1,300 people');
    append(typed(copy, 'The port', ' of Ames'));
    pin('port of Ames');
    append(typed(desk.drafts.current(storyId).document, 'Smith', ' again'));
    const found = [
      ['port of Ames', 'exact'],
      ['1,300 people', 'exact'],
    ];
    expect(standing(realDesk(desk.database).drafts).sort()).toEqual(found.sort());
    desk.drafts.close({ storyId }, ada);
    expect(standing(realDesk(desk.database).drafts).sort()).toEqual(found.sort());
  });

  it('ask for a person where a figure changed', () => {
    pin('1,300 people');
    const { from } = placeOf(copy, '300 people');
    append(new Transform(copy).replaceWith(from, from + 3, newsSchema.text('350')));
    expect(standing()).toEqual([['1,350 people', 'review']]);
  });

  it('keep the words of a deleted passage, and stand again when they come back, also after a restart', () => {
    pin('1,300 people');
    const { from, to } = placeOf(copy, 'denied that 1,300 people were');
    const cut = copy.slice(from, to);
    append(new Transform(copy).delete(from, to));
    desk.drafts.close({ storyId }, ada);
    expect(standing()).toEqual([['1,300 people', 'orphan']]);
    desk = realDesk(desk.database);
    expect(standing()).toEqual([['1,300 people', 'orphan']]);
    append(new Transform(desk.drafts.current(storyId).document).replace(from, from, cut));
    expect(standing()).toEqual([['1,300 people', 'exact']]);
  });

  it('are not pinned to nothing', () => {
    const subject = aSubject();
    const places = [
      { from: 1, to: 1 },
      { from: 9, to: 2 },
      { from: 0, to: 9999 },
    ];
    expect(places.map((place) => desk.drafts.pin({ subject, storyId, ...place, at: 1 }))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are the same in memory and read anew, whatever is edited', () => {
    fc.assert(
      fc.property(
        randomDocuments,
        randomEdits(20),
        fc.array(fc.nat(), { maxLength: 4 }),
        (first, edits, places) => {
          storyId = aStory(desk.database);
          desk.drafts.begin(storyId, first, desk.now());
          edits.forEach((edit, index) => {
            const { document } = desk.drafts.current(storyId);
            const from = (places[index] ?? 0) % document.content.size;
            desk.drafts.pin({
              subject: aSubject(),
              storyId,
              from,
              to: Math.min(from + 15, document.content.size),
              at: desk.now(),
            });
            const transform = editDocument(document, edit);
            if (transform.steps.length > 0) answered(append(transform));
            if (index % 7 === 6) desk.drafts.close({ storyId }, ada);
          });
          expect(realDesk(desk.database).drafts.anchorsOf(storyId)).toEqual(desk.drafts.anchorsOf(storyId));
        },
      ),
      { seed: 52, numRuns: 40 },
    );
  });
});
