import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { claimId } from '../claims/claim.ts';
import { carryAnchors } from './carry-anchors.ts';
import { type LiveAnchor, pinPassage, standingOf } from './live-anchor.ts';
import { project } from './projection.ts';
import { newsSchema } from './schema.ts';
import { dragging } from './suggestions/moves.ts';
import { settle } from './suggestions/settle.ts';
import { suggest } from './suggestions/suggest.ts';
import { aDocument, placeOf } from './testing/documents.ts';
import { editDocument, randomDocuments, randomEdits } from './testing/random-edits.ts';

const claim = { kind: 'claim', id: claimId.parse('0198c0de-0000-7000-8000-000000000001') } as const;
const start = aDocument({
  headline: 'Port reopens',
  body: ['The port reopened Monday, officials said.', 'Smith denied that 1,300 people were held.'],
});

/** Carries a pin on these words through the edits, each made on what the one before left. */
function carry(words: string, ...edits: readonly ((transform: Transform, document: Node) => void)[]) {
  let document = start;
  let anchors: readonly LiveAnchor[] = [pinned(document, words)];
  for (const edit of edits) {
    const transform = new Transform(document);
    edit(transform, document);
    anchors = carryAnchors(anchors, { before: document, steps: transform.steps, after: transform.doc });
    document = transform.doc;
  }
  return describeAnchor(anchors[0], document);
}

function pinned(document: Node, words: string): LiveAnchor {
  const anchor = pinPassage(document, claim, placeOf(document, words));
  if (anchor === null) throw new Error('Nothing was pinned');
  return anchor;
}

function describeAnchor(anchor: LiveAnchor | undefined, document: Node) {
  if (anchor === undefined) throw new Error('The anchor is gone');
  return { words: standingOf(anchor, project(document, 'final')).words, lost: anchor.lost !== null };
}

const remove = (words: string) => (transform: Transform, document: Node) => {
  const { from, to } = placeOf(document, words);
  transform.delete(from, to);
};
const typeAt =
  (place: 'before' | 'after', words: string, text: string) => (transform: Transform, document: Node) => {
    const { from, to } = placeOf(document, words);
    transform.insert(place === 'before' ? from : to, newsSchema.text(text));
  };

/** Pins the last place of the words. */
function pinnedLast(document: Node, words: string): LiveAnchor {
  let from = -1;
  document.forEach((block, offset) => {
    const at = block.textContent.lastIndexOf(words);
    if (at !== -1) from = offset + 1 + at;
  });
  const anchor = pinPassage(document, claim, { from, to: from + words.length });
  if (anchor === null) throw new Error('Nothing was pinned');
  return anchor;
}

/** Drags words behind others as a suggestion, with pins on them in their old and their new place. */
function suggestedMove() {
  const stamp = { id: 'm', author: 'ana', at: 1 };
  const words = placeOf(start, ' Monday, officials said');
  const edit = new Transform(start).delete(words.from, words.to);
  const there = placeOf(edit.doc, 'were held').to;
  edit.replace(there, there, start.slice(words.from, words.to));
  const { transform } = suggest(edit, stamp, dragging(edit, stamp));
  const edited = { before: start, steps: transform.steps, after: transform.doc };
  const old = carryAnchors([pinned(start, 'Monday, officials')], edited);
  return { document: transform.doc, anchors: [...old, pinnedLast(transform.doc, 'officials said')] };
}

describe('carryAnchors', () => {
  it.each([
    ['accept', 'Smith denied that 1,300 people were held Monday, officials said.'],
    ['reject', 'The port reopened Monday, officials said.'],
  ] as const)('stays on words whose move is settled: %s', (verdict, paragraph) => {
    const { document, anchors } = suggestedMove();
    const transform = new Transform(document);
    settle(transform, verdict, () => true);
    const edit = { before: document, steps: transform.steps, after: transform.doc };
    const standing = carryAnchors(anchors, edit).map((anchor) => {
      const block = transform.doc.resolve(anchor.from).parent.textContent;
      return { ...describeAnchor(anchor, transform.doc), block };
    });
    expect(standing).toEqual([
      { words: 'Monday, officials', lost: false, block: paragraph },
      { words: 'officials said', lost: false, block: paragraph },
    ]);
  });

  const cases: readonly (readonly [string, ReturnType<typeof carry>, string, boolean])[] = [
    ['typing elsewhere', carry('port reopened', typeAt('before', 'Smith', 'Mr. ')), 'port reopened', false],
    [
      'typing at an edge',
      carry('port reopened', typeAt('after', 'reopened', ' early')),
      'port reopened',
      false,
    ],
    ['typing inside', carry('port reopened', typeAt('after', 'port', ' was')), 'port was reopened', false],
    ['deleting a part', carry('port reopened', remove('reopened')), 'port ', false],
    ['deleting all', carry('port reopened', remove('The port reopened Monday')), 'port reopened', true],
    [
      'restoring all',
      carry(
        'port reopened',
        remove('The port reopened Monday'),
        typeAt('before', ', officials', 'The port reopened Monday'),
      ),
      'port reopened',
      false,
    ],
    [
      'restoring an edge',
      carry('The port reopened', remove('The '), typeAt('before', 'port reopened', 'The ')),
      'The port reopened',
      false,
    ],
    [
      'another mention of what is gone',
      carry('Smith', remove('Smith denied that'), typeAt('after', 'said', ' to Smith')),
      'Smith',
      true,
    ],
    [
      'moving the passage in one change',
      carry('Smith denied that 1,300 people were held', (transform, document) => {
        const { from, to } = placeOf(document, 'Smith denied that 1,300 people were held');
        const cut = document.slice(from, to);
        transform.delete(from, to);
        transform.replace(placeOf(document, 'The port').from, placeOf(document, 'The port').from, cut);
      }),
      'Smith denied that 1,300 people were held',
      false,
    ],
    [
      'splitting the paragraph inside',
      carry('port reopened', (transform, document) => transform.split(placeOf(document, ' reopened').from)),
      'port\n reopened',
      false,
    ],
  ];
  it.each(cases)('keeps the passage through %s', (_what, found, words, lost) => {
    expect(found).toEqual({ words, lost });
  });

  it('pins no white space, and nothing where there is none but that', () => {
    const { from, to } = placeOf(start, ' port ');
    expect(pinPassage(start, claim, { from, to })?.settled).toEqual({
      words: 'port',
      paragraph: 'The port reopened Monday, officials said.',
      start: 4,
    });
    expect(pinPassage(start, claim, { from, to: from + 1 })).toBeNull();
  });

  it('never loses an anchor: it stands on words of the text, or is an orphan that knows its own', () => {
    fc.assert(
      fc.property(randomDocuments, randomEdits(25), fc.nat(), fc.nat(), (first, edits, a, b) => {
        const size = first.content.size;
        const anchor = pinPassage(first, claim, {
          from: a % size,
          to: Math.min(size, (a % size) + (b % 20)),
        });
        if (anchor === null) return;
        let document = first;
        let anchors: readonly LiveAnchor[] = [anchor];
        for (const edit of edits) {
          const { doc, steps } = editDocument(document, edit);
          anchors = carryAnchors(anchors, { before: document, steps, after: doc });
          document = doc;
          const [{ from, to, lost } = anchor] = anchors;
          expect(lost === null ? from < to : lost.exact !== '').toBe(true);
        }
      }),
      { seed: 31, numRuns: 400 },
    );
  });
});
