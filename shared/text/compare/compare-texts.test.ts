import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it, test } from 'vitest';
import { newsSchema } from '../schema.ts';
import { aDocument, added, paragraph, struck } from '../testing/documents.ts';
import { editDocument, randomDocuments, randomEdits } from '../testing/random-edits.ts';
import { type Comparison, compareTexts } from './compare-texts.ts';
import { readText } from './styled-paragraphs.ts';

// The same cases in every run.
fc.configureGlobal({ seed: 51 });

const { nodes, marks } = newsSchema;
const compare = (before: Node, after: Node) => compareTexts(readText(before), readText(after));
const kinds = ({ changes }: Comparison) => changes.map(({ kind }) => kind);
const story = (...body: readonly (string | Node)[]) => aDocument({ headline: 'Pier to reopen', body });

/** What a comparison tells of each text, paragraph by paragraph: type, words and looks. */
function side({ rows }: Comparison, which: 'before' | 'after') {
  return rows.flatMap((row) => {
    const paragraph = row[which];
    if (paragraph === null) return [];
    // A moved paragraph is compared where it stands in the text after.
    const at = which === 'before' && row.movedTo !== null ? rows[row.movedTo] : row;
    const other = which === 'before' ? 'come' : 'gone';
    const pieces = (at?.segments ?? []).filter(({ kind }) => kind !== other);
    const looks = pieces.flatMap(({ text, look, was }) =>
      [...text].map((letter) => [letter, which === 'before' ? (was ?? look) : look]),
    );
    return [{ type: paragraph.type, looks }];
  });
}

function told(document: Node) {
  return readText(document).paragraphs.map(({ type, runs }) => ({
    type,
    looks: runs.flatMap(({ text, look }) => [...text].map((letter) => [letter, look])),
  }));
}

describe('two texts side by side', () => {
  const edited = fc.tuple(randomDocuments, randomEdits(12)).map(([document, edits]) => ({
    before: document,
    after: edits.reduce((each, edit) => editDocument(each, edit).doc, document),
  }));

  it('tell both texts, and nothing of the same one', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const comparison = compare(before, after);
        expect(side(comparison, 'before')).toEqual(told(before));
        expect(side(comparison, 'after')).toEqual(told(after));
        expect(kinds(compare(after, after))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('have no change exactly where they read the same', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const reads = (document: Node) =>
          readText(document).paragraphs.map(({ text, form, kind }) => ({ text, form, kind }));
        const same = JSON.stringify(reads(before)) === JSON.stringify(reads(after));
        expect(compare(before, after).changes.length === 0).toBe(same);
      }),
    );
  });

  it('say where each change is in either text', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const { rows, changes } = compare(before, after);
        const [old, young] = [readText(before).text, readText(after).text];
        changes.forEach((change, number) => {
          const row = rows[change.row];
          expect(number >= (row?.firstChange ?? 0)).toBe(true);
          expect(number < (row?.firstChange ?? 0) + (row?.changes ?? 0)).toBe(true);
          if (change.kind !== 'words') return;
          const pieces = row?.segments.filter(
            ({ difference }) => difference !== null && row.firstDifference + difference === number,
          );
          const words = (kind: string) =>
            pieces?.flatMap((piece) => (piece.kind === kind ? piece.text : [])).join('');
          expect(old.slice(change.before?.start, change.before?.end)).toBe(words('gone'));
          expect(young.slice(change.after?.start, change.after?.end)).toBe(words('come'));
        });
      }),
    );
  });
});

test.each([
  ['a word', ['The pier reopens on Monday.'], ['The pier reopens on Tuesday.'], ['words']],
  [
    'two words apart',
    ['The old pier reopens on Monday.'],
    ['The new pier reopens on Friday.'],
    ['words', 'words'],
  ],
  ['a new paragraph', ['One more day.'], ['One more day.', 'Nobody came at all.'], ['added']],
  ['a paragraph that is gone', ['One more day.', 'Nobody came at all.'], ['One more day.'], ['removed']],
  [
    'a paragraph that was moved',
    ['The pier reopens.', 'Nobody came at all.', 'The council met.', 'Rain fell on it.'],
    ['Nobody came at all.', 'The council met.', 'Rain fell on it.', 'The pier reopens.'],
    ['moved'],
  ],
  [
    'one that was moved and rewritten',
    ['The pier reopens on Monday at noon.', 'Nobody came at all.', 'The council met.', 'Rain fell on it.'],
    ['Nobody came at all.', 'The council met.', 'Rain fell on it.', 'The pier reopens on Tuesday at noon.'],
    ['moved', 'words'],
  ],
  [
    'a short line elsewhere',
    ['Yes.', 'The council met here.'],
    ['The council met here.', 'Yes.'],
    ['removed', 'added'],
  ],
])('%s', (_what, before, after, expected) => {
  expect(kinds(compare(story(...before), story(...after)))).toEqual(expected);
});

test('a moved paragraph has a row at either place, each knowing the other', () => {
  const [a, b, c] = ['The pier reopens today.', 'Nobody came at all.', 'The council met again.'];
  const { rows } = compare(story(a, b, c), story(b, c, a));
  const moved = rows.flatMap(({ movedTo }, row) => (movedTo === null ? [] : [[row, movedTo]]));
  expect(moved).toHaveLength(2);
  expect(moved[0]).toEqual([...(moved[1] ?? [])].reverse());
});

test('formatting, links and what a paragraph is are changes of their own', () => {
  const words = (...on: Parameters<typeof newsSchema.text>[1][]) =>
    newsSchema.text(
      'the harbour board',
      on.flatMap((each) => each ?? []),
    );
  const before = story(paragraph('It was ', words(), ' that voted.'), 'A line of its own here.');
  const linked = marks.link.create({ href: 'https://stet.example/board' });
  const heading = nodes.heading.create({ level: 2 }, newsSchema.text('A line of its own here.'));
  const after = story(paragraph('It was ', words([linked, marks.strong.create()]), ' that voted.'), heading);
  const { changes } = compare(before, after);
  expect(changes.map(({ kind }) => kind)).toEqual(['formatting', 'type']);
  const { text } = readText(after);
  expect(text.slice(changes[0]?.after?.start, changes[0]?.after?.end)).toBe('the harbour board');
});

test('a head field is compared with itself, also where it was empty', () => {
  const { rows, changes } = compare(
    aDocument({ headline: 'Pier to reopen' }),
    aDocument({ headline: 'Nothing of it is true', dek: 'A day later' }),
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['words', 'words']);
  expect(changes.map(({ row }) => rows[row]?.after?.type)).toEqual(['headline', 'dek']);
});

test('a draft reads as if what is suggested in it were accepted', () => {
  const draft = story(paragraph('It opens on ', struck('Monday'), added('Tuesday'), '.'));
  expect(kinds(compare(draft, story('It opens on Tuesday.')))).toEqual([]);
});
