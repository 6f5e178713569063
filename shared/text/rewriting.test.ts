import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it, test } from 'vitest';
import { claimId } from '../claims/claim.ts';
import { rewriting } from './anchoring/testing/measure-carrying.ts';
import { naturalText } from './anchoring/testing/natural-text.ts';
import { rewriteLevels } from './anchoring/testing/rewrite.ts';
import { carryAnchors } from './carry-anchors.ts';
import { wayTo } from './compare/way-to.ts';
import { type LiveAnchor, pinPassage, standingOf, stateOf } from './live-anchor.ts';
import { project } from './projection.ts';
import { newsSchema } from './schema.ts';
import { settle } from './suggestions/settle.ts';
import { suggest } from './suggestions/suggest.ts';
import { aDocument, placeOf } from './testing/documents.ts';

const claim = { kind: 'claim', id: claimId.parse('0198c0de-0000-7000-8000-000000000001') } as const;
const start = aDocument({
  headline: 'Port reopens',
  body: [
    'The port reopened on Monday, officials said.',
    'Smith denied that 1,300 people were held at the port. Nobody else spoke of it.',
  ],
});

function pinned(document: Node, words: string): LiveAnchor {
  const anchor = pinPassage(document, claim, placeOf(document, words));
  if (anchor === null) throw new Error('Nothing was pinned');
  return anchor;
}

/** The words that an anchor stands on, and how; after each of the edits. */
function follow(words: string, ...edits: readonly ((document: Node) => Transform)[]): readonly string[] {
  let document = start;
  let anchors: readonly LiveAnchor[] = [pinned(document, words)];
  return edits.map((edit) => {
    const { doc, steps } = edit(document);
    anchors = carryAnchors(anchors, { before: document, after: doc, steps });
    document = doc;
    return told(anchors, document);
  });
}

function told([anchor]: readonly LiveAnchor[], document: Node): string {
  if (anchor === undefined) throw new Error('The anchor is gone');
  const { words } = standingOf(anchor, project(document, 'final'));
  return `${stateOf(anchor, words)}: ${words}`;
}

const put = (words: string, instead: string) => (document: Node) => {
  const { from, to } = placeOf(document, words);
  return new Transform(document).replaceWith(from, to, newsSchema.text(instead));
};
const typedAfter = (words: string, letters: string) => (document: Node) =>
  new Transform(document).insert(placeOf(document, words).to, newsSchema.text(letters));
const suggesting = (edit: (document: Node) => Transform) => (document: Node) =>
  suggest(edit(document), { id: 's', author: 'ana', at: 1 }).transform;
const settling = (verdict: 'accept' | 'reject') => (document: Node) => {
  const transform = new Transform(document);
  settle(transform, verdict, () => true);
  return transform;
};

test.each([
  ['a date is exchanged for another', 'Monday', [put('Monday', 'Tuesday')], ['review: Tuesday']],
  [
    'a sentence is pasted over',
    'Smith denied that 1,300 people were held',
    [
      put(
        'Smith denied that 1,300 people were held at the port.',
        'According to Smith, who denied it, 1,300 people were never held there.',
      ),
    ],
    ['review: Smith, who denied it, 1,300 people were never held'],
  ],
  [
    'a sentence is pasted over by quite another',
    'Nobody else spoke of it',
    [put('Nobody else spoke of it.', 'Rain fell all day on the hills.')],
    ['review: Rain fell all day on the hills'],
  ],
  [
    'another day is typed over one',
    'Monday',
    [put('Monday', 'T'), typedAfter('on T', 'uesday')],
    ['review: T', 'review: Tuesday'],
  ],
  [
    'it is put back as it was',
    'on Monday',
    [
      put('reopened on Monday, officials', 'opened again on Tuesday, people'),
      put('opened again on Tuesday, people', 'reopened on Monday, officials'),
    ],
    ['review: on Tuesday', 'exact: on Monday'],
  ],
  [
    'another figure is suggested and accepted',
    '1,300 people',
    [suggesting(put('1,300 people', '1,350 residents')), settling('accept')],
    ['orphan: ', 'review: 1,350 residents'],
  ],
  [
    'another figure is suggested and rejected',
    '1,300 people',
    [suggesting(put('1,300 people', '1,350 residents')), settling('reject')],
    ['orphan: ', 'exact: 1,300 people'],
  ],
] as const)('where %s', (_what, words, edits, expected) => {
  expect(follow(words, ...edits)).toEqual(expected);
});

const storyOf = (text: string) => {
  const [headline = '', ...body] = text.split('\n');
  return aDocument({ headline, body });
};

it.each(rewriteLevels)('takes every anchor back where a $name rewriting of the draft is undone', (level) => {
  for (let seed = 0; seed < 3; seed += 1) {
    const { before, after, anchors } = rewriting(naturalText, { level, seed, anchors: 62 });
    const [old, young] = [storyOf(before.text), storyOf(after.text)];
    const projection = project(old, 'final');
    const pins = anchors.flatMap((words) => {
      const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
      const ends = { from: projection.toPosition(from, 'start'), to: projection.toPosition(to, 'end') };
      return pinPassage(old, claim, ends) ?? [];
    });
    const there = wayTo(old, young);
    const carried = carryAnchors(pins, { before: old, after: there.doc, steps: there.steps });
    const back = new Transform(there.doc);
    for (let number = there.steps.length - 1; number >= 0; number -= 1) {
      const [step, document] = [there.steps[number], there.docs[number]];
      if (step !== undefined && document !== undefined) back.step(step.invert(document));
    }
    expect(back.doc.eq(old)).toBe(true);
    const again = carryAnchors(carried, { before: there.doc, after: back.doc, steps: back.steps });
    const wrong = again.flatMap((anchor, number) => {
      const pin = pins[number];
      if (pin !== undefined && anchor.from === pin.from && anchor.to === pin.to && !anchor.unsure) return [];
      return [
        `${pin?.settled.words} | ${told(carried.slice(number, number + 1), there.doc)} | ${told([anchor], back.doc)}`,
      ];
    });
    expect(wrong).toEqual([]);
  }
});
