import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { newsSchema } from '../schema.ts';
import { listSuggestions } from './list-suggestions.ts';
import { settle } from './settle.ts';
import { suggest } from './suggest.ts';

const { strong } = newsSchema.marks;

function node(type: string, text = '', attrs = {}): Node {
  return newsSchema.node(type, attrs, text === '' ? [] : [newsSchema.text(text)]);
}

function copy(...blocks: Node[]): Node {
  const head = [node('kicker'), node('headline', 'Head'), node('dek'), node('byline'), node('dateline')];
  return newsSchema.node('doc', null, [...head, ...blocks]);
}

const twoParagraphs = copy(
  node('paragraph', 'abcdef'),
  node('heading', 'ghi', { level: 2 }),
  node('paragraph', 'jkl'),
);
/** Position of the first character of the body: four empty head fields and `Head`. */
const bodyStart = 15;

type Build = (edit: Edit) => Transform;

/** A transform that can type, as an editor does. */
class Edit extends Transform {
  type(text: string, from: number, to = from): this {
    return this.replaceWith(from, to, newsSchema.text(text));
  }
}

function suggested(document: Node, build: Build, author = 'ana', at = 0): Node {
  return suggest(build(new Edit(document)), { id: `${author}-${at}`, author, at }).transform.doc;
}

function settledBy(document: Node, verdict: 'accept' | 'reject', author?: string): Node {
  const transform = new Transform(document);
  settle(transform, verdict, (stamp) => author === undefined || stamp.author === author);
  return transform.doc;
}

const direct = (document: Node, build: Build): Node => build(new Edit(document)).doc;

const paste = new Slice(Fragment.from([node('paragraph', 'x'), node('blockquote', 'y')]), 1, 1);
const edits: readonly [string, Build][] = [
  ['typing', (tr) => tr.type('z', bodyStart + 3)],
  ['typing at the very end', (tr) => tr.type('z', tr.doc.content.size - 1)],
  ['deleting characters', (tr) => tr.delete(bodyStart + 1, bodyStart + 3)],
  ['typing over a selection', (tr) => tr.type('z', bodyStart + 1, bodyStart + 3)],
  ['Enter in a paragraph', (tr) => tr.split(bodyStart + 3)],
  [
    'Enter at the end of a heading',
    (tr) => tr.split(bodyStart + 11, 1, [{ type: newsSchema.nodes.paragraph }]),
  ],
  ['joining a heading to the paragraph before', (tr) => tr.join(bodyStart + 7)],
  ['deleting over a paragraph mark', (tr) => tr.delete(bodyStart + 4, bodyStart + 10)],
  ['deleting a whole paragraph', (tr) => tr.delete(bodyStart - 1, bodyStart + 7)],
  ['deleting the last paragraph', (tr) => tr.delete(bodyStart + 12, bodyStart + 17)],
  ['pasting paragraphs', (tr) => tr.replace(bodyStart + 3, bodyStart + 3, paste)],
  ['pasting over a selection', (tr) => tr.replace(bodyStart + 3, bodyStart + 9, paste)],
  ['adding a block at the end', (tr) => tr.insert(tr.doc.content.size, node('blockquote', 'said'))],
  ['adding a block at the start', (tr) => tr.insert(bodyStart - 1, node('blockquote', 'said'))],
  ['bold', (tr) => tr.addMark(bodyStart, bodyStart + 3, strong.create())],
  ['a block type', (tr) => tr.setBlockType(bodyStart, bodyStart + 1, newsSchema.nodes.blockquote)],
  [
    'block types over several blocks',
    (tr) => tr.setBlockType(bodyStart, bodyStart + 14, newsSchema.nodes.blockquote),
  ],
  ['a heading’s level', (tr) => tr.setNodeAttribute(bodyStart + 7, 'level', 3)],
  ['typing in the headline', (tr) => tr.type('line', 7)],
  ['emptying the headline', (tr) => tr.delete(3, 7)],
  [
    'a replacement everywhere',
    (tr) => tr.type('Z', bodyStart + 13, bodyStart + 14).type('A', bodyStart, bodyStart + 1),
  ],
  [
    'typing and making it bold',
    (tr) => tr.type('zz', bodyStart + 2).addMark(bodyStart + 2, bodyStart + 4, strong.create()),
  ],
  ['deleting everything in the body', (tr) => tr.deleteRange(bodyStart, tr.doc.content.size - 1)],
];

describe('an edit as a suggestion', () => {
  it.each(edits)('%s: reject gives the original, accept the direct edit', (_name, build) => {
    const tracked = suggested(twoParagraphs, build);
    tracked.check();
    expect(listSuggestions(tracked)).not.toEqual([]);
    expect(settledBy(tracked, 'reject').toJSON()).toEqual(twoParagraphs.toJSON());
    expect(settledBy(tracked, 'accept').toJSON()).toEqual(direct(twoParagraphs, build).toJSON());
  });

  it('keeps each author’s own, also where one types inside the other’s insertion', () => {
    const byAna = suggested(twoParagraphs, (tr) => tr.type('xy', bodyStart + 3), 'ana');
    const both = suggested(byAna, (tr) => tr.type('B', bodyStart + 4), 'ben');
    expect(listSuggestions(both).map(({ author, inserted }) => [author, inserted])).toEqual([
      ['ana', 'xy'],
      ['ben', 'B'],
    ]);
    expect(settledBy(both, 'reject', 'ana').textContent).toBe('HeadabcBdefghijkl');
  });

  it('leaves no trace of what its author takes back', () => {
    const typed = suggested(twoParagraphs, (tr) => tr.type('xy', bodyStart + 3));
    const taken = suggested(typed, (tr) => tr.delete(bodyStart + 3, bodyStart + 5), 'ana', 1);
    expect(taken.toJSON()).toEqual(twoParagraphs.toJSON());
    const bold = suggested(twoParagraphs, (tr) => tr.addMark(bodyStart, bodyStart + 3, strong.create()));
    const plain = suggested(bold, (tr) => tr.removeMark(bodyStart, bodyStart + 3, strong), 'ana', 1);
    expect(plain.toJSON()).toEqual(twoParagraphs.toJSON());
  });

  it('records that somebody wants another’s insertion out', () => {
    const typed = suggested(twoParagraphs, (tr) => tr.type('xy', bodyStart + 3));
    const struck = suggested(typed, (tr) => tr.delete(bodyStart + 3, bodyStart + 5), 'ben', 1);
    expect(settledBy(struck, 'accept').toJSON()).toEqual(twoParagraphs.toJSON());
    expect(settledBy(struck, 'reject', 'ben').toJSON()).toEqual(typed.toJSON());
  });

  it('is one suggestion where a person types on, and another after ten minutes', () => {
    const first = suggested(twoParagraphs, (tr) => tr.type('x', bodyStart + 3));
    const soon = suggested(first, (tr) => tr.type('y', bodyStart + 4), 'ana', 60_000);
    const late = suggested(soon, (tr) => tr.type('z', bodyStart + 5), 'ana', 3_600_000);
    expect(listSuggestions(late).map(({ inserted }) => inserted)).toEqual(['xy', 'z']);
  });

  it('places the caret after what was put in, and before or after what was struck', () => {
    const edit = () => new Edit(twoParagraphs);
    const over = suggest(edit().type('zz', bodyStart + 1, bodyStart + 3), {
      id: '1',
      author: 'ana',
      at: 0,
    });
    expect(over.place(bodyStart + 3, 1)).toBe(bodyStart + 5);
    const gone = suggest(edit().delete(bodyStart + 1, bodyStart + 3), { id: '1', author: 'ana', at: 0 });
    expect(gone.place(bodyStart + 1, -1)).toBe(bodyStart + 1);
    expect(gone.place(bodyStart + 1, 1)).toBe(bodyStart + 3);
  });

  it('refuses an edit that would pull the body into a head field', () => {
    const pull: Build = (tr) => tr.delete(5, bodyStart + 2);
    expect(() => suggested(twoParagraphs, pull)).toThrow('head field');
  });

  it('refuses to touch a printed notice', () => {
    const notice = newsSchema.node('correction', { noticeId: 'n', label: 'Correction' }, [
      newsSchema.text('It was 4.'),
    ]);
    const document = copy(notice, node('paragraph', 'abc'));
    expect(() => suggested(document, (tr) => tr.delete(bodyStart - 1, bodyStart + 10))).toThrow('stays');
  });
});

describe('an edit among suggestions', () => {
  /** The last paragraph struck with its mark; its words are read at the end of the one before, if they come back. */
  const end = bodyStart + 13;
  const struckEnd = suggested(twoParagraphs, (tr) => tr.delete(end - 1, end + 4), 'ben');

  it('in several places of the struck end goes there in its order', () => {
    const both = suggested(struckEnd, (tr) => tr.type('2', end + 2).type('1', end + 1), 'ana', 1);
    expect(settledBy(both, 'accept').textContent).toBe('Headabcdefghi12');
    expect(settledBy(both, 'reject').toJSON()).toEqual(twoParagraphs.toJSON());
  });

  it('reaches the words that settling left in the struck end, but makes no paragraph of them', () => {
    const transform = new Transform(struckEnd);
    settle(transform, 'reject', () => true, { from: end, to: end + 1 });
    const kept = transform.doc;
    expect(settledBy(kept, 'accept').textContent).toBe('Headabcdefghij');
    const gone = suggested(kept, (tr) => tr.delete(end, end + 1), 'ana', 1);
    expect(settledBy(gone, 'accept').textContent).toBe('Headabcdefghi');
    expect(() => suggested(kept, (tr) => tr.split(end + 1), 'ana', 1)).toThrow('struck');
  });

  it('changes types over a struck paragraph and an empty one as it does in the text that is read', () => {
    const opened = suggested(twoParagraphs, (tr) => tr.split(bodyStart + 11), 'ana');
    const struck = suggested(opened, (tr) => tr.delete(bodyStart + 7, bodyStart + 12), 'ben', 1);
    const quote: Build = (tr) => tr.setBlockType(bodyStart + 8, bodyStart + 13, newsSchema.nodes.blockquote);
    const seen = settledBy(suggested(struck, quote, 'ana', 2), 'accept');
    expect(seen.children.slice(5).map(({ type }) => type.name)).toEqual([
      'paragraph',
      'blockquote',
      'paragraph',
    ]);
  });

  it('pastes a paragraph mark into the struck end with the type that it brings', () => {
    const slice = new Slice(Fragment.from([node('paragraph'), node('paragraph')]), 1, 1);
    const pasted = suggested(struckEnd, (tr) => tr.replace(end + 1, end + 1, slice), 'ana', 1);
    const seen = settledBy(pasted, 'accept').children.slice(5);
    expect(seen.map(({ type }) => type.name)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(settledBy(pasted, 'reject').toJSON()).toEqual(twoParagraphs.toJSON());
  });

  it('asks for a type where the edit named one, though a struck paragraph beside it is of that type', () => {
    const listed = copy(
      node('paragraph', 'abc'),
      node('blockquote'),
      node('list_item', 'de', { list: 'bullet', depth: 0 }),
    );
    const struck = suggested(listed, (tr) => tr.delete(bodyStart - 1, bodyStart + 4), 'ben');
    const typed = suggested(struck, (tr) => tr.type('z', bodyStart + 1), 'ana', 1);
    const plain: Build = (tr) => tr.setBlockType(bodyStart, bodyStart + 9, newsSchema.nodes.paragraph);
    const seen = settledBy(suggested(typed, plain, 'cy', 2), 'accept').children.slice(5);
    expect(seen.map(({ type, textContent }) => [type.name, textContent])).toEqual([
      ['paragraph', 'z'],
      ['paragraph', 'de'],
    ]);
  });

  it('puts a cut paragraph mark down as a new one, also over the struck one that it was', () => {
    const cut = suggested(twoParagraphs, (tr) => tr.delete(bodyStart + 4, bodyStart + 8), 'ana');
    // Words taken from a paragraph bring what is suggested of its mark.
    const { brk } = cut.child(5).attrs;
    const slice = new Slice(Fragment.from([node('paragraph', 'ef', { brk }), node('heading')]), 1, 1);
    const back = suggested(cut, (tr) => tr.replace(bodyStart + 6, bodyStart + 8, slice), 'ana', 1);
    const seen = settledBy(back, 'accept').children.slice(5);
    expect(seen.map(({ textContent }) => textContent)).toEqual(['abcdef', 'ghi', 'jkl']);
    expect(settledBy(back, 'reject').toJSON()).toEqual(twoParagraphs.toJSON());
  });

  it('strikes the words of a last paragraph whose own mark goes, and nothing of the notice after it', () => {
    const notice = newsSchema.node('correction', { noticeId: 'n', label: 'Correction' }, [
      newsSchema.text('It was 4.'),
    ]);
    const ins = { id: 'ana-0', author: 'ana', at: 0 };
    const document = copy(node('paragraph', 'abc'), node('paragraph', 'de', { brk: { ins } }), notice);
    const struck = suggested(document, (tr) => tr.delete(bodyStart + 4, bodyStart + 8), 'ana', 1);
    expect(settledBy(struck, 'accept').textContent).toBe('HeadabcIt was 4.');
    expect(settledBy(struck, 'reject').toJSON()).toEqual(settledBy(document, 'reject').toJSON());
  });

  it('leaves an empty paragraph of a body in which everything was put in', () => {
    const empty = copy(node('heading', '', { level: 2 }));
    const added = suggested(empty, (tr) => tr.insert(bodyStart - 1, node('blockquote', 'said')));
    const alone = suggested(added, (tr) => tr.delete(tr.doc.content.size - 2, tr.doc.content.size), 'ben', 1);
    const accepted = settledBy(alone, 'accept', 'ben');
    expect(settledBy(accepted, 'reject').lastChild?.type.name).toBe('paragraph');
  });
});
