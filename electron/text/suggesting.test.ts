import { Transform } from 'prosemirror-transform';
import { beforeEach, describe, expect, it } from 'vitest';
import { aStory } from '#db/testing/builders.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import { project } from '#shared/text/projection.ts';
import { newsSchema } from '#shared/text/schema.ts';
import { settle } from '#shared/text/suggestions/settle.ts';
import { suggest } from '#shared/text/suggestions/suggest.ts';
import { aDocument, placeOf } from '#shared/text/testing/documents.ts';
import type { Caller } from '../ipc/handler-table.ts';
import { answered, type RealDesk, realDesk } from '../testing/real-desk.ts';

const copy = aDocument({ headline: 'Port reopens', body: ['The port reopened Monday.', 'Smith denied it.'] });

let desk: RealDesk;
let storyId: StoryId;
let reporter: Caller;
let editor: Caller;

beforeEach(() => {
  desk = realDesk();
  reporter = desk.person('Rae', ['reporter']);
  editor = desk.person('Ed', ['editor']);
  storyId = aStory(desk.database, { authorId: editor.personId });
  desk.drafts.begin(storyId, copy, desk.now());
});

const documentNow = () => desk.drafts.current(storyId).document;

/** Puts words in after others, as somebody's suggestion. */
function suggested(after: string, words: string, author: string): DocumentEdit {
  const before = documentNow();
  const edit = new Transform(before).insert(placeOf(before, after).to, newsSchema.text(words));
  const { transform } = suggest(edit, { id: 's1', author, at: 1 });
  return { before, after: transform.doc, steps: transform.steps, intent: edit.steps };
}

function send({ steps, intent }: Pick<DocumentEdit, 'steps' | 'intent'>, caller: Caller) {
  const changes = [JSON.parse(JSON.stringify({ steps, intent: intent ?? null }))];
  return desk.drafts.append({ storyId, version: desk.drafts.current(storyId).version, changes }, caller);
}

const refused = { ok: false, failure: { code: 'only-suggests' } };

describe('suggestions in the store', () => {
  it('are kept with what the person did before tracking', () => {
    answered(send(suggested('The port', ' of Ames', reporter.personId), reporter));
    const row = desk.database.prepare('SELECT mode, intent FROM draft_steps').get();
    expect(row).toMatchObject({ mode: 'suggest', intent: expect.stringContaining(' of Ames') });
    expect(project(documentNow(), 'original').text).not.toContain('Ames');
    expect(project(documentNow(), 'final').text).toContain('The port of Ames');
  });

  it('are all that a reporter may do to another’s story', () => {
    const before = documentNow();
    const plain = new Transform(before).insert(placeOf(before, 'The port').to, newsSchema.text(' of Ames'));
    expect(send(plain, reporter)).toEqual(refused);
    expect(send(plain, editor)).toMatchObject({ ok: true });
  });

  it('cannot be made in another’s name', () => {
    expect(send(suggested('The port', ' of Ames', editor.personId), reporter)).toEqual(refused);
    expect(send(suggested('The port', ' of Ames', reporter.personId), editor)).toEqual(refused);
  });

  it('can be taken back by their author, and accepted by an editor alone', () => {
    answered(send(suggested('The port', ' of Ames', reporter.personId), reporter));
    const settled = (verdict: 'accept' | 'reject') => {
      const transform = new Transform(documentNow());
      settle(transform, verdict, () => true);
      return transform;
    };
    expect(send(settled('accept'), reporter)).toEqual(refused);
    expect(send(settled('reject'), reporter)).toMatchObject({ ok: true });
    expect(documentNow().eq(copy)).toBe(true);
    answered(send(suggested('The port', ' of Ames', reporter.personId), reporter));
    expect(send(settled('accept'), editor)).toMatchObject({ ok: true });
    expect(project(documentNow(), 'original').text).toContain('The port of Ames');
  });

  it('keep a story from being published until they are settled', () => {
    answered(send(suggested('The port', ' of Ames', reporter.personId), reporter));
    expect(desk.stories.publish({ storyId, where: 'Web' }, editor)).toEqual({
      ok: false,
      failure: { code: 'suggestions-open', count: 1 },
    });
  });
});
