import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { keepsNotices, listNotices, putNotice } from './notices.ts';
import { project } from './projection.ts';
import { newsSchema } from './schema.ts';
import { aDocument, placeOf } from './testing/documents.ts';

const document = aDocument({
  headline: 'Port reopens',
  body: ['The port reopened Monday.', 'It had closed.'],
});
const notice = { noticeId: 'n1', label: 'Correction', text: 'It reopened on Tuesday.' };
const older = { noticeId: 'n0', label: 'Clarification', text: 'Which port it was.' };
const printed = putNotice(document, notice, 'top').doc;

it('puts a notice over the first paragraph, newer ones over older ones', () => {
  const both = putNotice(putNotice(document, older, 'top').doc, notice, 'top').doc;
  both.check();
  expect(listNotices(both)).toEqual([notice, older]);
  expect(project(both, 'final').blocks.map(({ type }) => type)).toEqual([
    'headline',
    'correction',
    'correction',
    'paragraph',
    'paragraph',
  ]);
});

it('puts a notice under the last paragraph, newer ones under older ones', () => {
  const both = putNotice(putNotice(document, older, 'foot').doc, notice, 'foot').doc;
  expect(listNotices(both)).toEqual([older, notice]);
  expect(both.lastChild?.textContent).toBe(notice.text);
});

it('says that an edit beside a notice keeps it', () => {
  const edited = new Transform(printed).insert(
    placeOf(printed, 'The port').from,
    newsSchema.text('On Monday '),
  ).doc;
  expect(keepsNotices(printed, edited)).toBe(true);
});

it.each([
  [
    'changes a word of it',
    new Transform(printed).delete(placeOf(printed, 'Tuesday').from, placeOf(printed, 'Tuesday').to),
  ],
  [
    'removes it',
    new Transform(printed).delete(
      placeOf(printed, notice.text).from - 1,
      placeOf(printed, notice.text).to + 1,
    ),
  ],
  ['adds another', putNotice(printed, older, 'foot')],
])('says of an edit that %s that it does not keep it', (_what, { doc }) => {
  expect(keepsNotices(printed, doc)).toBe(false);
});
