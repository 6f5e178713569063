import { expect, test } from 'vitest';
import {
  beginReview,
  changePart,
  countDoubts,
  problemsOf,
  type Review,
  type ReviewProblem,
  reviewedBlocks,
  writeAddress,
} from './review.ts';
import { aBlock, aPreview, body, corrections } from './testing/some-previews.ts';

const review = beginReview(aPreview());
const headless = beginReview(aPreview({ blocks: [body] }));

test('a part chosen by hand has no other reason', () => {
  expect(changePart(review, 'block-2', 'dek').blocks[1]).toMatchObject({
    part: 'dek',
    reason: 'chosen-by-hand',
  });
});

const problems: readonly [string, Review, readonly ReviewProblem[]][] = [
  ['nothing', review, []],
  ['no headline', headless, ['no-headline']],
  ['a headline written by hand', { ...headless, headline: 'Mayor resigns' }, []],
  ['a headline of spaces', { ...headless, headline: '  ' }, ['no-headline']],
  ['a headline chosen', changePart(headless, 'block-3', 'headline'), []],
  ['a slug with spaces', { ...review, slug: 'Mayor resigns' }, ['slug-malformed']],
  ['a slug that was taken', { ...review, takenSlug: 'mayor-resigns' }, ['slug-taken']],
  ['another slug than the taken one', { ...review, slug: 'mayor', takenSlug: 'mayor-resigns' }, []],
];

test.each(problems)('sees what stands in the way of %s', (_, each, expected) => {
  expect(problemsOf(each)).toEqual(expected);
});

test('the blocks go on without reasons and doubts', () => {
  expect(reviewedBlocks(review)[2]).toEqual({ id: body.id, part: body.part, runs: body.runs });
});

test('an address that was found out takes the place of the hidden one, as it is written', () => {
  const written = writeAddress(review, corrections.id, ' $&desk@ledger.example ');
  expect(reviewedBlocks(written)[3]?.runs).toEqual([
    { text: 'For corrections email ' },
    { text: '$&desk@ledger.example', em: true },
  ]);
});

test('a headline written by hand is the first block, unless a block is one', () => {
  expect(reviewedBlocks({ ...headless, headline: 'Mayor resigns' })[0]).toMatchObject({
    part: 'headline',
    runs: [{ text: 'Mayor resigns' }],
  });
  expect(reviewedBlocks({ ...review, headline: 'Left over' })).toHaveLength(4);
});

test('a doubt is settled by an address, a choice or leaving the block out', () => {
  const unsure = beginReview(
    aPreview({
      blocks: [
        aBlock('a', { doubts: ['could-be-dek'] }),
        corrections,
        aBlock('c', { doubts: ['emptied-link'] }),
      ],
    }),
  );
  const chosen = changePart(unsure, 'a', 'dek');
  const written = writeAddress(chosen, corrections.id, 'desk@ledger.example');
  const left = changePart(written, 'c', 'dropped');
  expect([unsure, chosen, written, left].map(countDoubts)).toEqual([3, 2, 1, 0]);
});
