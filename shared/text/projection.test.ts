import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { type ProjectionMode, project } from './projection.ts';
import { headFields } from './schema.ts';
import { settle } from './suggestions/settle.ts';
import { aDocument, added, paragraph, paragraphWithMark, struck } from './testing/documents.ts';
import { randomDocuments } from './testing/random-edits.ts';

const modes: readonly ProjectionMode[] = ['final', 'original', 'all'];

describe('project', () => {
  const cases: readonly (readonly [string, Node, readonly string[]])[] = [
    ['plain copy', aDocument({ headline: 'Port', body: ['One.', 'Two.'] }), same('Port\nOne.\nTwo.')],
    ['an empty paragraph is a line', aDocument({ body: ['One.', '', 'Two.'] }), same('One.\n\nTwo.')],
    ['an empty head field is nothing', aDocument({ dek: 'Dek', body: ['One.'] }), same('Dek\nOne.')],
    ['nothing at all', aDocument({}), same('')],
    [
      'struck and inserted words',
      aDocument({ body: [paragraph('He ', struck('did'), added('does'), ' it.')] }),
      ['He does it.', 'He did it.', 'He diddoes it.'],
    ],
    [
      'a paragraph mark that is to go',
      aDocument({ body: [paragraphWithMark('del', 'One, '), 'two.'] }),
      ['One, two.', 'One, \ntwo.', 'One, \ntwo.'],
    ],
    [
      'a paragraph mark that was inserted',
      aDocument({ body: [paragraphWithMark('ins', 'One, '), 'two.'] }),
      ['One, \ntwo.', 'One, two.', 'One, \ntwo.'],
    ],
  ];
  it.each(cases)('reads %s', (_what, document, texts) => {
    expect(modes.map((mode) => project(document, mode).text)).toEqual(texts);
  });

  it('names the type of the paragraph mark that stays where blocks are joined', () => {
    const heading = paragraph('').type.schema.node(
      'heading',
      { brk: { del: { id: 's1', author: 'p1', at: 1 } } },
      [],
    );
    const full = paragraph('').type.schema.node(
      'heading',
      { brk: { del: { id: 's1', author: 'p1', at: 1 } } },
      [added('A')],
    );
    const typesOf = (first: Node) =>
      project(aDocument({ body: [first, 'two'] }), 'final').blocks.map(({ type }) => type);
    expect([typesOf(heading), typesOf(full)]).toEqual([['paragraph'], ['paragraph']]);
  });

  it('starts a passage after hidden text and ends it before', () => {
    const document = aDocument({ body: [paragraph('ab', struck('cd'), 'ef')] });
    const { toPosition } = project(document, 'final');
    const start = toPosition(0, 'start');
    expect([toPosition(2, 'end') - start, toPosition(2, 'start') - start]).toEqual([2, 4]);
  });

  it('reads what a plain walk over the document reads', () => {
    fc.assert(
      fc.property(randomDocuments, fc.constantFrom(...modes), (document, mode) => {
        expect(project(document, mode).text).toBe(readPlainly(document, mode));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('finds every offset again from its position, at either end of a passage', () => {
    fc.assert(
      fc.property(randomDocuments, fc.constantFrom(...modes), (document, mode) => {
        const { text, toPosition, toOffset } = project(document, mode);
        if (text === '') return;
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(toOffset(toPosition(offset, 'start'))).toBe(offset);
          expect(toOffset(toPosition(offset, 'end'))).toBe(offset);
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it('gives positions that hold the same characters', () => {
    fc.assert(
      fc.property(randomDocuments, (document) => {
        const { text, toPosition } = project(document, 'all');
        for (let offset = 0; offset < text.length; offset += 1) {
          if (text[offset] === '\n') continue;
          const from = toPosition(offset, 'start');
          expect(document.textBetween(from, from + 1)).toBe(text[offset]);
        }
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('has a line for each block that reads as the line', () => {
    fc.assert(
      fc.property(randomDocuments, fc.constantFrom(...modes), (document, mode) => {
        const { text, blocks } = project(document, mode);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});

function same(text: string): readonly string[] {
  return [text, text, text];
}

/** The same rules in the most naive way: the model that the quick one is held to. */
/** Settles what the mode hides and then reads block by block, which needs no rule for what is joined. */
function readPlainly(document: Node, mode: ProjectionMode): string {
  const transform = new Transform(document);
  if (mode !== 'all') settle(transform, mode === 'final' ? 'accept' : 'reject', () => true);
  const lines: string[] = [];
  transform.doc.forEach((block) => {
    const isHead = headFields.some((field) => field === block.type.name);
    if (block.textContent !== '' || !isHead) lines.push(block.textContent);
  });
  return lines.join('\n');
}
