import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { project } from '../text/projection.ts';
import { headFields, newsSchema } from '../text/schema.ts';
import { publishedDocument } from './published-document.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const suggestion = { id: 's1', author: 'ann', at: 1 };
const { nodes, marks } = newsSchema;

const piece = fc.record({
  text: fc.string({ minLength: 1, maxLength: 6 }),
  ins: fc.boolean(),
  del: fc.boolean(),
  strong: fc.boolean(),
});

const block = fc.record({
  pieces: fc.array(piece, { maxLength: 4 }),
  brk: fc.constantFrom(null, { ins: suggestion }, { del: suggestion }),
  heading: fc.boolean(),
});

const draft = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) =>
  nodes.doc.create(null, [
    ...headFields.map((field) =>
      nodes[field].create(null, field === 'headline' ? newsSchema.text('A') : null),
    ),
    ...blocks.map(({ pieces, brk, heading }) =>
      (heading ? nodes.heading : nodes.paragraph).create(
        { brk },
        pieces.map(({ text, ins, del, strong }) =>
          newsSchema.text(text, [
            ...(ins ? [marks.ins.create(suggestion)] : []),
            ...(del ? [marks.del.create(suggestion)] : []),
            ...(strong ? [marks.strong.create()] : []),
          ]),
        ),
      ),
    ),
  ]),
);

function traces(document: Node): number {
  let found = 0;
  document.descendants((node) => {
    if (node.attrs.brk || node.attrs.was) found += 1;
    if (node.marks.some((mark) => ['ins', 'del', 'fmt'].includes(mark.type.name))) found += 1;
  });
  return found;
}

describe('a draft as readers will see it', () => {
  it('reads exactly as the final text of the draft, keeps the schema and shows no suggestion', () => {
    fc.assert(
      fc.property(draft, (document) => {
        const published = publishedDocument(document);
        published.check();
        expect(project(published, 'all')).toMatchObject({
          text: project(document, 'final').text,
          blocks: project(document, 'final').blocks.map(({ type, start, end }) => ({ type, start, end })),
        });
        expect(traces(published)).toBe(0);
      }),
    );
  });

  it('leaves a draft without suggestions as it is', () => {
    fc.assert(
      fc.property(draft, (document) => {
        const published = publishedDocument(document);
        expect(publishedDocument(published).eq(published)).toBe(true);
      }),
    );
  });
});
