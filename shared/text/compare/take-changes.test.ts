import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it, test } from 'vitest';
import { putNotice } from '../notices.ts';
import { newsSchema } from '../schema.ts';
import { onlySuggests } from '../suggestions/only-suggests.ts';
import { suggest } from '../suggestions/suggest.ts';
import { breakOf } from '../suggestions/suggestion.ts';
import { aDocument, added, paragraph, placeOf, struck } from '../testing/documents.ts';
import { editDocument, randomDocuments, randomEdits } from '../testing/random-edits.ts';
import { compareTexts } from './compare-texts.ts';
import { readText } from './styled-paragraphs.ts';
import { type Side, takeChanges } from './take-changes.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const stamp = { id: 'taken', author: 'vera', at: 5 };
const compare = (before: Node, after: Node) => compareTexts(readText(before), readText(after));
const story = (...body: readonly (string | Node)[]) => aDocument({ headline: 'Pier to reopen', body });
const reads = (document: Node) =>
  readText(document).paragraphs.map(({ type, text, kind, runs }) => ({ type, text, kind, runs }));

/** The draft with one change, or all, taken over from another text. */
function take(
  draft: Node,
  other: Node,
  { mine = 'after', which = 'all' }: { mine?: Side; which?: number | 'all' } = {},
) {
  const comparison = mine === 'after' ? compare(other, draft) : compare(draft, other);
  return takeChanges(draft, { comparison, mine, which });
}

describe('taking over all of another text', () => {
  const texts = fc.tuple(randomDocuments, randomDocuments, randomEdits(10), fc.boolean());
  // With its last mark struck the body ends in words that belong to no paragraph of their own, and nothing can
  // be put behind them without settling that.
  const endsWhole = ({ draft }: { draft: Node }) =>
    breakOf(draft.child(draft.childCount - 1)).del === undefined;
  const pairs = texts
    .map(([one, other, edits, isOther]) => ({
      draft: one,
      other: isOther ? other : edits.reduce((each, edit) => editDocument(each, edit).doc, one),
    }))
    .filter(endsWhole);
  const sides = fc.constantFrom<Side>('before', 'after');

  it('makes the draft read as that text; as suggestions too, and rejecting them leaves what was there', () => {
    fc.assert(
      fc.property(pairs, sides, ({ draft, other }, mine) => {
        const edit = take(draft, other, { mine });
        expect(reads(edit.doc)).toEqual(reads(other));
        const { transform } = suggest(edit, stamp);
        expect(reads(transform.doc)).toEqual(reads(other));
        expect(onlySuggests(draft, transform.doc, stamp.author)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

const revised = ['The council met on Tuesday.', 'The pier reopens at noon.', 'Rain fell on all of it.'];

test.each([
  ['words', ['The council met on Monday.', revised[1], revised[2]], 0],
  ['a paragraph that is not there', [revised[1], revised[2]], 0],
  ['a paragraph too many', [...revised, 'Nobody came at all.'], 0],
  ['a paragraph elsewhere', [revised[1], revised[2], revised[0]], 0],
])('one change is taken over by itself: %s', (_what, body, which) => {
  const draft = story(...body.map((each) => each ?? ''));
  expect(reads(take(draft, story(...revised), { which }).doc)).toEqual(reads(story(...revised)));
});

test('only that change is taken over', () => {
  const draft = story('The old pier reopens on Monday.');
  const taken = take(draft, story('The new pier reopens on Friday.'), { which: 1 });
  expect(readText(taken.doc).text).toContain('The old pier reopens on Friday.');
});

test('the place of a moved paragraph is taken over without its wording', () => {
  const [a, b, c] = ['The pier reopens today at noon.', 'Nobody came at all.', 'The council met again.'];
  const draft = story(b, c, 'The pier reopens today at ten.');
  const taken = take(draft, story(a, b, c), { which: 0 });
  expect(readText(taken.doc).text.split('\n').slice(1)).toEqual(['The pier reopens today at ten.', b, c]);
});

test('suggestions of others on standing words stay', () => {
  const draft = story(paragraph('It opens on ', struck('Monday'), added('Tuesday'), ' at noon, they say.'));
  const { transform } = suggest(take(draft, story('It opens on Tuesday at ten, they say.')), stamp);
  expect(readText(transform.doc).text).toContain('It opens on Tuesday at ten, they say.');
  expect(transform.doc.textContent).toContain('MondayTuesday');
});

test('a printed notice is neither taken over nor given up', () => {
  const notice = { noticeId: 'n1', label: 'Correction', text: 'An earlier version was wrong.' };
  const before = story('It opened.');
  const published = putNotice(story('It opened.'), notice, 'top').doc;
  expect(take(before, published).steps).toEqual([]);
  expect(take(published, before).steps).toEqual([]);
  expect(compare(before, published).changes.map(({ kind }) => kind)).toEqual(['added']);
});

test('formatting and links are taken over without the words', () => {
  const link = newsSchema.marks.link.create({ href: 'https://stet.example/board' });
  const other = story(paragraph('It was ', newsSchema.text('the board', [link]), ' that voted.'));
  const draft = story('It was the board that voted.');
  const { transform } = suggest(take(draft, other), stamp);
  expect(reads(transform.doc)).toEqual(reads(other));
  expect(transform.doc.textContent).toBe(draft.textContent);
  expect(placeOf(transform.doc, 'the board')).toEqual(placeOf(draft, 'the board'));
});
