import type { Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { aDocument, placeOf } from '../testing/documents.ts';
import { listSuggestions } from './list-suggestions.ts';
import { type Cut, cutBy, cutting, dragging, pasting } from './moves.ts';
import { settle, type Verdict } from './settle.ts';
import { settleRange } from './settle-range.ts';
import { suggest } from './suggest.ts';
import type { Stamp } from './suggestion.ts';

const copy = aDocument({
  headline: 'Port reopens',
  body: ['The port reopened Monday.', 'Smith denied it.', 'Ships wait.'],
});

let made = 0;
function stamp(author = 'ana'): Stamp {
  made += 1;
  return { id: `${author}-${made}`, author, at: made * 1000 };
}

/** Cuts words as a person does: what is cut, and what is on the clipboard then. */
function cut(document: Node, words: string, author?: string) {
  const { from, to } = placeOf(document, words);
  const edit = new Transform(document).delete(from, to);
  const by = stamp(author);
  const { transform } = suggest(edit, by, cutting(by));
  return { doc: transform.doc, clipboard: cutBy(edit, by), slice: document.slice(from, to) };
}

function paste(document: Node, after: string, { clipboard, slice }: { clipboard: Cut; slice: Slice }) {
  const { to } = placeOf(document, after);
  const edit = new Transform(document).replace(to, to, slice);
  const by = stamp(clipboard.id.split('-')[0]);
  return suggest(edit, by, pasting(edit, by, clipboard)).transform.doc;
}

function drag(document: Node, words: string, after: string, author?: string) {
  const { from, to } = placeOf(document, words);
  const target = placeOf(document, after).to;
  const edit = new Transform(document).delete(from, to);
  const there = edit.mapping.map(target);
  edit.replace(there, there, document.slice(from, to));
  const by = stamp(author);
  return suggest(edit, by, dragging(edit, by)).transform.doc;
}

function settled(document: Node, verdict: Verdict, pick: (stamp: Stamp) => boolean = () => true): Node {
  const transform = new Transform(document);
  settle(transform, verdict, pick);
  return transform.doc;
}

const bodyOf = (document: Node) => document.children.slice(5).map((block) => block.textContent);
const listed = (document: Node) =>
  listSuggestions(document).map(({ author, moved, inserted, deleted }) => ({
    author,
    ...(moved === '' ? {} : { moved }),
    ...(inserted === '' ? {} : { inserted }),
    ...(deleted === '' ? {} : { deleted }),
  }));

const there = ['The port reopened.', 'Smith denied it Monday.', 'Ships wait.'];

describe('a move', () => {
  it('is one suggestion of what is cut and put down, accepted and rejected as one', () => {
    const first = cut(copy, ' Monday');
    const moved = paste(first.doc, 'denied it', first);
    expect(listed(moved)).toEqual([{ author: 'ana', moved: ' Monday' }]);
    const [{ id } = { id: '' }] = listSuggestions(moved);
    expect(bodyOf(settled(moved, 'accept', (one) => one.id === id))).toEqual(there);
    expect(settled(moved, 'reject', (one) => one.id === id).eq(copy)).toBe(true);
  });

  it('is the same by dragging', () => {
    const moved = drag(copy, ' Monday', 'denied it');
    expect(listed(moved)).toEqual([{ author: 'ana', moved: ' Monday' }]);
    expect(bodyOf(settled(moved, 'accept'))).toEqual(there);
  });

  it('is a deletion while what was cut is not put down, and a copy when it is put down again', () => {
    const first = cut(copy, ' Monday');
    expect(listed(first.doc)).toEqual([{ author: 'ana', deleted: ' Monday' }]);
    const twice = paste(paste(first.doc, 'denied it', first), 'Ships wait', first);
    expect(listed(twice)).toEqual([
      { author: 'ana', moved: ' Monday' },
      { author: 'ana', inserted: ' Monday' },
    ]);
  });

  it('is no move when other words are put down than were cut', () => {
    const first = cut(copy, ' Monday');
    const other = { ...first, slice: copy.slice(placeOf(copy, 'Ships').from, placeOf(copy, 'Ships').to) };
    expect(listed(paste(first.doc, 'denied it', other))).toEqual([
      { author: 'ana', deleted: ' Monday' },
      { author: 'ana', inserted: 'Ships' },
    ]);
  });

  it('of words that a person has just put in leaves nothing where they were', () => {
    const at = placeOf(copy, 'The port').to;
    const typed = suggest(new Transform(copy).insert(at, copy.type.schema.text(' again')), stamp()).transform;
    expect(listed(drag(typed.doc, ' again', 'denied it'))).toEqual([{ author: 'ana', inserted: ' again' }]);
  });

  it('goes on when its words are moved once more, by cutting or by dragging', () => {
    const moved = drag(copy, ' Monday', 'denied it');
    const from = placeOf(moved, 'denied it').to;
    const slice = moved.slice(from, from + ' Monday'.length);
    const by = stamp();
    const out = new Transform(moved).delete(from, from + slice.size);
    const dragged = new Transform(moved).delete(from, from + slice.size);
    const end = placeOf(dragged.doc, 'Ships').to;
    dragged.replace(end, end, slice);
    const clipboard = cutBy(out, by);
    const byHand = suggest(dragged, by, dragging(dragged, by)).transform.doc;
    const byCut = paste(suggest(out, by, cutting(by)).transform.doc, 'Ships', { clipboard, slice });
    for (const again of [byHand, byCut]) {
      expect(listed(again)).toEqual([{ author: 'ana', moved: ' Monday' }]);
      expect(bodyOf(settled(again, 'accept'))[2]).toBe('Ships Monday wait.');
      expect(settled(again, 'reject').eq(copy)).toBe(true);
    }
  });

  it('of another’s insertion leaves it struck, and both hands keep their own', () => {
    const at = placeOf(copy, 'The port').to;
    const typed = suggest(new Transform(copy).insert(at, copy.type.schema.text(' again')), stamp()).transform;
    const moved = drag(typed.doc, ' again', 'denied it', 'ben');
    expect(listed(moved)).toEqual([
      { author: 'ana', inserted: ' again' },
      { author: 'ben', moved: ' again' },
    ]);
    expect(settled(moved, 'reject', ({ author }) => author === 'ben').eq(typed.doc)).toBe(true);
    expect(bodyOf(settled(moved, 'accept'))[1]).toBe('Smith denied it again.');
  });

  it('takes whole paragraphs along, and a head field takes their words as one line', () => {
    const from = placeOf(copy, 'Smith').from;
    const to = placeOf(copy, 'Ships').from;
    const edit = new Transform(copy).delete(from, to);
    const slice = copy.slice(from, to);
    const start = placeOf(edit.doc, 'The port').from;
    edit.replace(start, start, slice);
    const by = stamp();
    const moved = suggest(edit, by, dragging(edit, by)).transform.doc;
    expect(listSuggestions(moved)).toHaveLength(1);
    expect(bodyOf(settled(moved, 'accept'))).toEqual([
      'Smith denied it.',
      'The port reopened Monday.',
      'Ships wait.',
    ]);
    expect(settled(moved, 'reject').eq(copy)).toBe(true);
    const out = drag(copy, ' Monday', 'Port');
    expect(settled(out, 'accept').child(1).textContent).toBe('Port Monday reopens');
  });

  it('is settled whole where a range touches one of its places', () => {
    const moved = drag(copy, ' Monday', 'denied it');
    const { from } = placeOf(moved, 'Smith denied it Mon');
    const transform = new Transform(moved);
    settleRange(transform, 'accept', () => true, { from, to: placeOf(moved, 'denied it Mon').to });
    expect(bodyOf(transform.doc)).toEqual(there);
    expect(listSuggestions(transform.doc)).toEqual([]);
  });
});

describe('a range', () => {
  it('settles of an insertion what it covers and leaves the rest', () => {
    const at = placeOf(copy, 'The port').to;
    const typed = suggest(new Transform(copy).insert(at, copy.type.schema.text(' of Ames today')), stamp());
    const transform = new Transform(typed.transform.doc);
    settleRange(transform, 'reject', () => true, placeOf(transform.doc, ' today'));
    expect(listed(transform.doc)).toEqual([{ author: 'ana', inserted: ' of Ames' }]);
  });
});
