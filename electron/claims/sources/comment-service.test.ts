import { beforeEach, expect, test } from 'vitest';
import { aClaim, anAnchor, aSource, aStory } from '#db/testing/builders.ts';
import type { Caller } from '../../ipc/handler-table.ts';
import { answered, type RealDesk, realDesk } from '../../testing/real-desk.ts';

let desk: RealDesk;
let mira: Caller;
beforeEach(() => {
  desk = realDesk();
  mira = desk.person('Mira Halloran', ['reporter']);
});

function aStoryOfMira() {
  return aStory(desk.database, { authorId: mira.personId });
}

const asked = { question: 'Is it so?', way: 'phone', note: 'press office', askedAt: null } as const;

test('a request keeps its tries and answers in the order of time, and the newest answer counts', () => {
  const storyId = aStoryOfMira();
  const claimId = aClaim(desk.database, { storyId });
  anAnchor(desk.database, { subject: { kind: 'claim', id: claimId }, storyId });
  const source = { sourceId: aSource(desk.database, { name: 'Tobias Vey' }) };
  const made = answered(
    desk.comments.ask({ ...asked, storyId, source, claimIds: [claimId], deadlineAt: 99 }, mira),
  );
  const { id: requestId } = made;
  answered(desk.comments.tryAgain({ requestId, way: 'mail', note: '' }, mira));
  answered(desk.comments.answer({ requestId, outcome: 'no-answer', words: '' }, mira));
  const ended = answered(desk.comments.answer({ requestId, outcome: 'answered', words: 'It is.' }, mira));
  expect(ended).toMatchObject({
    claimIds: [claimId],
    source: { name: 'Tobias Vey' },
    deadlineAt: 99,
    tries: [
      { way: 'phone', note: 'press office', personName: 'Mira Halloran' },
      { way: 'mail', note: '' },
    ],
    answers: [{ outcome: 'no-answer' }, { outcome: 'answered', words: 'It is.' }],
  });
  expect(answered(desk.comments.list({ storyId, limit: 9 }))).toEqual([ended]);
  expect(desk.deeds()).toEqual(['comment.asked', 'comment.tried', 'comment.answered', 'comment.answered']);
  expect(desk.announced).toContain('sources:requests-changed');
});

test('requests that wait are listed over the whole desk, the nearest deadline first', () => {
  const ask = (name: string, deadlineAt: number | null) =>
    answered(
      desk.comments.ask(
        {
          ...asked,
          claimIds: [],
          storyId: aStoryOfMira(),
          source: { create: { kind: 'named', name, standing: '' } },
          deadlineAt,
        },
        mira,
      ),
    );
  ask('Never', null);
  ask('Late', 20);
  ask('Soon', 10);
  const ended = ask('Ended', 5);
  answered(desk.comments.answer({ requestId: ended.id, outcome: 'declined', words: '' }, mira));
  const open = answered(desk.comments.list({ storyId: null, limit: 9 }));
  expect(open.map(({ source }) => source.name)).toEqual(['Soon', 'Late', 'Never']);
});

test('a request asks about claims of its own story only, and leaves nothing behind where it cannot', () => {
  const storyId = aStoryOfMira();
  const foreign = aClaim(desk.database);
  const create = { kind: 'named', name: 'Ida Brandvold', standing: '' } as const;
  const input = { ...asked, storyId, source: { create }, claimIds: [foreign], deadlineAt: null };
  expect(desk.comments.ask(input, mira)).toEqual({
    ok: false,
    failure: { code: 'not-found', what: 'claim' },
  });
  expect(desk.deeds()).toEqual([]);
});

test('another’s story is for its author and for editors', () => {
  const storyId = aStory(desk.database);
  const source = { sourceId: aSource(desk.database) };
  const input = { ...asked, storyId, source, claimIds: [], deadlineAt: null };
  expect(desk.comments.ask(input, mira)).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(desk.comments.ask(input, desk.person('Aneke Sorrel'))).toMatchObject({ ok: true });
});
