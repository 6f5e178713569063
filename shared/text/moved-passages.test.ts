import { expect, it, test } from 'vitest';
import { claimId } from '../claims/claim.ts';
import { type LiveAnchor, pinPassage } from './live-anchor.ts';
import { movedPassages, pairParagraphsOf, piecesOf } from './moved-passages.ts';
import { aDocument, placeOf } from './testing/documents.ts';

const claim = { kind: 'claim', id: claimId.parse('0198c0de-0000-7000-8000-000000000001') } as const;
const old = aDocument({
  body: ['The port reopened on Monday.', 'Smith denied that 1,300 people were held.'],
});

function pinned(words: string): LiveAnchor {
  const anchor = pinPassage(old, claim, placeOf(old, words));
  if (anchor === null) throw new Error('Nothing was pinned');
  return anchor;
}

/** As an anchor is once its words were taken out. */
function lost(words: string, from: number): LiveAnchor {
  return { ...pinned(words), from, to: from, lost: { exact: words, prefix: '', suffix: '' } };
}

/** A side in one line: the passage in brackets, what the other side lacks in braces. */
function drawn(anchor: LiveAnchor, now: ReturnType<typeof aDocument>): readonly (string | null)[] {
  const [passage] = movedPassages([anchor], now);
  if (passage === undefined) throw new Error('Nothing moved');
  const pair = pairParagraphsOf(passage, now);
  const side = (which: 'before' | 'after') =>
    piecesOf(pair, which)
      .map(({ text, isOther, inPassage }) =>
        (inPassage ? `[${text}]` : text).replace(/.+/, isOther ? '{$&}' : '$&'),
      )
      .join('');
  return [
    side('before'),
    side('after'),
    pair.place === null ? null : now.textBetween(pair.place.from, pair.place.to),
  ];
}

test.each([
  [
    'a figure that was changed',
    aDocument({ body: ['The port reopened on Monday.', 'Smith denied that 1,350 people were held.'] }),
    (now: ReturnType<typeof aDocument>) => ({ ...pinned('1,300 people'), ...placeOf(now, '1,350 people') }),
    [
      'Smith denied that {[1,300]}[ people] were held.',
      'Smith denied that {[1,350]}[ people] were held.',
      '1,350 people',
    ],
  ],
  [
    'what is gone, with what is likeliest now',
    aDocument({ body: ['He said that 1,350 people were held, which Smith denied.', 'The port reopened.'] }),
    () => lost('people were held', 5),
    [
      '{Smith denied} that {1,300} [people were held].',
      '{He said} that {1,350} [people were held]{, which Smith denied}.',
      'people were held',
    ],
  ],
  [
    'what is gone, and nothing like it is there',
    aDocument({ body: ['Rain fell.'] }),
    () => lost('people were held', 9),
    [expect.stringContaining('[people were held]'), expect.stringContaining('Rain fell'), null],
  ],
] as const)('%s is laid beside what it was', (_what, now, anchorIn, expected) => {
  expect(drawn(anchorIn(now), now)).toEqual(expected);
});

it('passes over what stands as it was pinned', () => {
  expect(movedPassages([pinned('on Monday')], old)).toEqual([]);
});
