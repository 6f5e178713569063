import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { putNotice } from '../notices.ts';
import { project } from '../projection.ts';
import { newsSchema } from '../schema.ts';
import { onlySuggests } from '../suggestions/only-suggests.ts';
import { suggest } from '../suggestions/suggest.ts';
import { breakOf } from '../suggestions/suggestion.ts';
import { aDocument, added, paragraph, paragraphWithMark, struck } from '../testing/documents.ts';
import { randomDocuments } from '../testing/random-edits.ts';
import { searchedText, type TextMatch } from './find-in-document.ts';
import { findInLines } from './find-in-lines.ts';
import { compileFind, emptyFind, type FindQuery } from './find-query.ts';
import { replaceWords } from './replace-words.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const { marks } = newsSchema;
const strong = marks.strong.create();
const stamp = { id: 's9', author: 'p9', at: 9 };

function findIn(document: Node, query: Partial<FindQuery>): readonly TextMatch[] {
  const { lines, locate } = searchedText(document);
  const answer = findInLines(lines, { ...emptyFind, ...query }, 1000);
  return answer.kind === 'found' ? answer.matches.map(locate) : [];
}

/** The document with everything replaced that the query finds. */
function replaceAll(document: Node, query: Partial<FindQuery>, text: string): Transform {
  const transform = new Transform(document);
  replaceWords(
    transform,
    findIn(document, query).map(({ from, to }) => ({ from, to, text })),
  );
  return transform;
}

const linesOf = (document: Node): readonly string[] => searchedText(document).lines;

describe('what is found', () => {
  it('goes across formatting and suggestions, and not over struck words', () => {
    const document = aDocument({
      headline: 'He does it',
      body: [paragraph('He ', struck('did'), added('does'), newsSchema.text(' it', [strong])), 'He did'],
    });
    expect(findIn(document, { text: 'does it' }).map(({ line, words }) => `${line} ${words}`)).toEqual([
      '0 does it',
      '1 does it',
    ]);
    expect(findIn(document, { text: 'did' }).map(({ line }) => line)).toEqual([2]);
  });

  it('stands where its words stand, whatever is suggested', () => {
    const queries = fc.constantFrom('port', '1,300', 'officials', 'é😀', 'a', 'no”', 'rt');
    fc.assert(
      fc.property(randomDocuments, queries, (document, text) => {
        const { text: all, toOffset } = project(document, 'final');
        for (const { from, to, words } of findIn(document, { text }))
          expect(all.slice(toOffset(from), toOffset(to))).toBe(words);
      }),
    );
  });

  it('knows what is printed', () => {
    const notice = { noticeId: 'n1', label: 'Correction', text: 'It was not the port.' };
    const document = putNotice(aDocument({ body: ['The port'] }), notice, 'foot').doc;
    expect(findIn(document, { text: 'port' }).map(({ printed }) => printed)).toEqual([false, true]);
  });
});

describe('replacing', () => {
  it('keeps the look of the first of the replaced words, and leaves struck ones to be settled', () => {
    const document = aDocument({
      body: [paragraph(newsSchema.text('He', [strong]), ' ', struck('did'), added('does'), ' it.')],
    });
    const { doc } = replaceAll(document, { text: 'he does' }, 'She did');
    expect(doc.lastChild?.eq(paragraph(newsSchema.text('She did', [strong]), struck('did'), ' it.'))).toBe(
      true,
    );
  });

  it('joins no paragraphs where found words go over a struck paragraph mark', () => {
    const document = aDocument({ body: [paragraphWithMark('del', 'The po'), 'rt is open.'] });
    const { doc } = replaceAll(document, { text: 'port' }, 'harbour');
    expect([doc.childCount, linesOf(doc)]).toEqual([7, ['The harbour is open.']]);
  });

  it('can take words away', () => {
    const { doc } = replaceAll(aDocument({ headline: 'Port, port', body: ['port'] }), { text: 'port' }, '');
    expect(linesOf(doc)).toEqual([', ', '']);
  });

  const edits = [
    fc.constantFrom('port', '1,300', 'official', 'é😀', 'a', '“no', 'rt', 'p'),
    fc.constantFrom('harbour', 'a', '“', '😀x', 'port port'),
    fc.boolean(),
  ] as const;

  it('gives each paragraph what replacing in its words gives', () => {
    fc.assert(
      fc.property(randomDocuments, ...edits, (document, text, replacement, wholeWord) => {
        const compiled = compileFind({ ...emptyFind, text, wholeWord });
        if (!compiled.ok) throw new Error(compiled.reason);
        const expected = linesOf(document).map((line) => line.replace(compiled.pattern, replacement));
        const { doc } = replaceAll(document, { text, wholeWord }, replacement);
        doc.check();
        expect(linesOf(doc)).toEqual(expected);
      }),
    );
  });

  it('as suggestions reads the same, and is nothing but suggestions', () => {
    fc.assert(
      fc.property(randomDocuments, ...edits, (document, text, replacement, wholeWord) => {
        // Words that stand in a struck last paragraph cannot be typed over as a suggestion yet.
        fc.pre(document.lastChild === null || breakOf(document.lastChild).del === undefined);
        const direct = replaceAll(document, { text, wholeWord }, replacement);
        const { doc } = suggest(direct, stamp).transform;
        doc.check();
        expect(linesOf(doc)).toEqual(linesOf(direct.doc));
        expect(project(doc, 'original').text).toBe(project(document, 'original').text);
        expect(onlySuggests(document, doc, stamp.author)).toBe(true);
      }),
    );
  });
});
