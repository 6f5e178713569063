import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type { DocumentEdit } from './document-edit.ts';
import { putNotice } from './notices.ts';
import { project } from './projection.ts';
import { rebaseEdits } from './rebase-edits.ts';
import { newsSchema } from './schema.ts';
import { aDocument, placeOf } from './testing/documents.ts';
import { editDocument, randomDocuments, randomEdits } from './testing/random-edits.ts';

const base = aDocument({ headline: 'Port', body: ['The port reopened.', 'Smith denied it.'] });

function typing(document: Node, after: string, text: string): Node {
  return new Transform(document).insert(placeOf(document, after).to, newsSchema.text(text)).doc;
}

function editsOn(start: Node, makers: readonly ((transform: Transform) => void)[]): readonly DocumentEdit[] {
  let before = start;
  return makers.map((make) => {
    const transform = new Transform(before);
    make(transform);
    const edit = { before, after: transform.doc, steps: transform.steps };
    before = transform.doc;
    return edit;
  });
}

const type = (after: string, text: string) => (transform: Transform) =>
  void transform.insert(placeOf(transform.doc, after).to, newsSchema.text(text));

describe('rebaseEdits', () => {
  it('keeps both sides of a story that was changed in two places', () => {
    const mine = editsOn(base, [type('The port', ' of Ames'), type('of Ames', ' City')]);
    const rebased = rebaseEdits(base, typing(base, 'Smith', ' then'), mine);
    expect(rebased && project(rebased.transform.doc, 'final').text).toBe(
      'Port\nThe port of Ames City reopened.\nSmith then denied it.',
    );
    expect(rebased?.edits.map(({ steps }) => steps.length)).toEqual([1, 1]);
  });

  it('keeps what is being written under a notice that is put in place', () => {
    const notice = { noticeId: 'n1', label: 'Correction', text: 'It was Tuesday.' };
    const mine = editsOn(base, [type('The port', ' of Ames')]);
    const rebased = rebaseEdits(base, putNotice(base, notice, 'top').doc, mine);
    expect(rebased && project(rebased.transform.doc, 'final').text).toBe(
      'Port\nIt was Tuesday.\nThe port of Ames reopened.\nSmith denied it.',
    );
    expect(rebased?.transform.steps).toHaveLength(1);
  });

  it('does not choose where both sides changed the same paragraph', () => {
    const mine = editsOn(base, [type('Smith', ' never')]);
    expect(rebaseEdits(base, typing(base, 'Smith', ' then'), mine)).toBeNull();
  });

  it('gives edits that lead from their text to the result, whatever was edited', () => {
    fc.assert(
      fc.property(randomDocuments, randomEdits(6), randomEdits(6), (start, mine, others) => {
        const edits = editsOn(
          start,
          mine.map((edit) => (transform) => replay(transform, edit)),
        );
        const theirs =
          editsOn(
            start,
            others.map((edit) => (transform) => replay(transform, edit)),
          ).at(-1)?.after ?? start;
        const rebased = rebaseEdits(start, theirs, edits);
        if (rebased === null) return;
        let document = theirs;
        for (const { before, after, steps } of rebased.edits) {
          expect(before.eq(document)).toBe(true);
          const again = new Transform(document);
          for (const step of steps) again.step(step);
          document = again.doc;
          expect(document.eq(after)).toBe(true);
        }
        expect(document.eq(rebased.transform.doc)).toBe(true);
        document.check();
      }),
      { seed: 71, numRuns: 300 },
    );
  });
});

function replay(transform: Transform, edit: Parameters<typeof editDocument>[1]): void {
  for (const step of editDocument(transform.doc, edit).steps) transform.step(step);
}
