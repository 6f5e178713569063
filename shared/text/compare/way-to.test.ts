import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimId } from '../../claims/claim.ts';
import { carryAnchors } from '../carry-anchors.ts';
import { pinPassage, standingOf } from '../live-anchor.ts';
import { listNotices, putNotice } from '../notices.ts';
import { project } from '../projection.ts';
import { aDocument, added, paragraph, placeOf, struck } from '../testing/documents.ts';
import { editDocument, randomDocuments, randomEdits } from '../testing/random-edits.ts';
import { wayTo } from './way-to.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const claim = { kind: 'claim', id: claimId.parse('0190b3a0-0000-7000-8000-000000000001') } as const;

test('the way leads to the other document exactly, and nowhere from the same one', () => {
  const texts = fc.tuple(randomDocuments, randomDocuments, randomEdits(10), fc.boolean());
  fc.assert(
    fc.property(texts, ([one, other, edits, isOther]) => {
      const target = isOther ? other : edits.reduce((each, edit) => editDocument(each, edit).doc, one);
      const { doc, steps } = wayTo(one, target);
      expect(doc.eq(target)).toBe(true);
      doc.check();
      expect(wayTo(target, target).steps).toEqual([]);
      expect(steps.length === 0).toBe(one.eq(target));
    }),
    { numRuns: 200 },
  );
});

test('what is pinned to words that stay keeps its place, also in a paragraph that is moved', () => {
  const before = aDocument({
    headline: 'Pier',
    body: [
      'The board voted on Monday.',
      paragraph('It cost ', struck('1,300'), added('1,350'), ' marks in all.'),
      'Rain fell.',
    ],
  });
  const after = aDocument({
    headline: 'Pier to reopen',
    body: [
      paragraph('It had cost ', struck('1,300'), added('1,350'), ' marks in all, they say.'),
      'Rain fell.',
      'The board voted on Monday.',
    ],
  });
  const { doc, steps } = wayTo(before, after);
  const words = ['marks in all', 'The board voted'];
  const pinned = words.flatMap((each) => pinPassage(before, claim, placeOf(before, each)) ?? []);
  const carried = carryAnchors(pinned, { before, after: doc, steps });
  const projection = project(doc, 'final');
  expect(carried.map((anchor) => standingOf(anchor, projection).words)).toEqual(words);
});

test('notices that are printed today stay, whatever was printed then', () => {
  const copy = aDocument({ headline: 'Pier', body: ['It reopens on Monday.'] });
  const notice = (noticeId: string) => ({ noticeId, label: 'Correction', text: `Notice ${noticeId}.` });
  const one = putNotice(copy, notice('foot'), 'foot').doc;
  const today = putNotice(one, notice('top'), 'top').doc;
  const { doc } = wayTo(today, aDocument({ headline: 'Old pier', body: ['It reopens on Friday.'] }));
  expect(listNotices(doc)).toEqual(listNotices(today));
  expect(project(doc, 'final').text).toBe('Old pier\nNotice top.\nIt reopens on Friday.\nNotice foot.');
  expect(wayTo(one, one).steps).toEqual([]);
});

test('a text that has nothing of the other is exchanged, in few steps', () => {
  const lines = (word: string) =>
    Array.from({ length: 300 }, (_, index) => `${word}${index} ${word} ${index}`);
  const [before, after] = [aDocument({ body: lines('a') }), aDocument({ body: lines('b') })];
  expect(wayTo(before, after).doc.eq(after)).toBe(true);
});
