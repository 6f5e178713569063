import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { claimId } from '#shared/claims/claim.ts';
import { pinPassage } from '#shared/text/live-anchor.ts';
import { putNotice } from '#shared/text/notices.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import { editDocument, randomDocuments, randomEdits } from '#shared/text/testing/random-edits.ts';
import { createFakeClient } from '../../testing/fake-client.ts';
import { DraftSession, type Saving } from './draft-session.ts';
import { aStoryId, hand, playDrafts, savedAt } from './testing/fake-drafts.ts';

const copy = aDocument({ headline: 'Port', body: ['The port reopened.', 'Smith denied it.'] });
const notice = { noticeId: 'n1', label: 'Correction', text: 'It was Tuesday.' };

function start(document = copy) {
  const client = createFakeClient();
  const drafts = playDrafts(client, document);
  const told: Saving[] = [];
  const session = new DraftSession({
    client,
    draft: {
      storyId: aStoryId(),
      version: 0,
      document: document.toJSON(),
      savedAt: savedAt(0),
      anchors: [],
      readOnly: false,
      hand,
      mayEdit: true,
      damage: null,
    },
    onSaving: (saving) => told.push(saving),
  });
  const edit = ({ doc: after, steps }: Transform, before = session.document) =>
    session.edited({ before, after, steps });
  const type = (after: string, text: string) => edit(typing(session.document, after, text));
  return { client, drafts, session, told, edit, type };
}

function typing(document: Node, after: string, text: string): Transform {
  return new Transform(document).insert(placeOf(document, after).to, newsSchema.text(text));
}

const textOf = (document: Node) => project(document, 'final').text;

describe('sending', () => {
  it('says saved only when the store says so, with the time of the store', async () => {
    const { drafts, session, told, type } = start();
    const release = drafts.hold();
    type('The port', ' of Ames');
    await Promise.resolve();
    expect([told, session.isSaved]).toEqual([[{ kind: 'saving' }], false]);
    release();
    expect(await session.flush()).toBe(true);
    expect(told).toEqual([{ kind: 'saving' }, { kind: 'saved', at: savedAt(1) }]);
    expect([session.version, drafts.document.eq(session.document)]).toEqual([1, true]);
  });

  it('has one batch under way and puts what follows into the next, in order', async () => {
    const { client, drafts, session, type } = start();
    const release = drafts.hold();
    for (const letter of 'abcd') type('The port', letter);
    release();
    await session.flush();
    expect(client.inputsOf('text:append').map(({ version, changes }) => [version, changes.length])).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(textOf(drafts.document)).toContain('The portdcba');
  });

  it('ends with the store’s text the same as its own, whatever is edited', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocuments, randomEdits(20), async (first, edits) => {
        const { drafts, session, edit } = start(first);
        for (const each of edits) {
          const transform = editDocument(session.document, each);
          if (transform.steps.length > 0) edit(transform);
          if (each.at > 0.7) await Promise.resolve();
        }
        expect(await session.flush()).toBe(true);
        expect(drafts.document.eq(session.document)).toBe(true);
      }),
      { seed: 81, numRuns: 60 },
    );
  });
});

describe('when the store cannot take it', () => {
  it('keeps every edit, says so, and sends all of them when it can', async () => {
    const { drafts, session, told, type } = start();
    drafts.failure = { code: 'disk-full' };
    type('The port', ' of Ames');
    expect(await session.flush()).toBe(false);
    type('of Ames', ' City');
    expect(await session.flush()).toBe(false);
    expect(told.at(-1)).toEqual({ kind: 'unsaved', failure: { code: 'disk-full' } });
    expect(textOf(session.document)).toContain('of Ames City');
    drafts.failure = null;
    expect(await session.flush()).toBe(true);
    expect([told.at(-1), drafts.document.eq(session.document)]).toEqual([
      { kind: 'saved', at: savedAt(2) },
      true,
    ]);
  });

  it('takes a call without an answer for a failure', async () => {
    const { client, session, told, type } = start();
    client.answer('text:append', () => Promise.reject(new Error('gone')));
    type('The port', ' of Ames');
    expect(await session.flush()).toBe(false);
    expect(told.at(-1)).toMatchObject({ kind: 'unsaved', failure: { code: 'unexpected' } });
  });
});

describe('when the draft was changed elsewhere', () => {
  it('takes over a notice that was put in place, under what is being written', async () => {
    const { drafts, session, type } = start();
    drafts.document = putNotice(copy, notice, 'top').doc;
    drafts.version = 1;
    type('The port', ' of Ames');
    expect(await session.flush()).toBe(true);
    const text = 'Port\nIt was Tuesday.\nThe port of Ames reopened.\nSmith denied it.';
    expect([textOf(drafts.document), textOf(session.document), session.version]).toEqual([text, text, 2]);
  });

  it('hands the editor only what the others did', async () => {
    const { drafts, session, type } = start();
    const applied: number[] = [];
    session.attach({
      anchors: () => [],
      setAnchors: () => undefined,
      applyFromStore: (steps) => applied.push(steps.length),
    });
    drafts.document = putNotice(copy, notice, 'foot').doc;
    drafts.version = 1;
    type('The port', ' of Ames');
    await session.synchronise();
    expect([applied, session.isSaved]).toEqual([[1], true]);
  });

  it('keeps the text where both changed the same words, and sends nothing of it', async () => {
    const { drafts, session, told, type } = start();
    drafts.document = typing(copy, 'Smith', ' then').doc;
    drafts.version = 1;
    type('Smith', ' never');
    expect(await session.flush()).toBe(false);
    expect(told.at(-1)).toMatchObject({ failure: { code: 'version-conflict', version: 1 } });
    expect(
      [textOf(session.document), textOf(drafts.document)].map((text) => text.split('\n').at(-1)),
    ).toEqual(['Smith never denied it.', 'Smith then denied it.']);
  });

  it('does not ask for ever where the draft moves on each time', async () => {
    const { client, session, type } = start();
    client.answer('text:append', { ok: false, failure: { code: 'version-conflict', version: 9 } });
    type('Smith', ' never');
    expect(await session.flush()).toBe(false);
    expect(client.inputsOf('text:append').length).toBeLessThan(10);
  });
});

it('carries the anchors of the store through what it has not got yet', async () => {
  const { drafts, session, type } = start();
  const anchor = pinPassage(
    copy,
    { kind: 'claim', id: claimId.parse(aStoryId('9')) },
    placeOf(copy, 'denied'),
  );
  drafts.anchors = anchor === null ? [] : [anchor];
  const release = drafts.hold();
  type('Smith', ' again');
  const done = session.synchronise();
  drafts.failure = { code: 'disk-full' };
  release();
  await done;
  expect(session.anchors).toMatchObject([placeOf(session.document, 'denied')]);
});
