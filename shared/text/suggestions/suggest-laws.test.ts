import fc from 'fast-check';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { project } from '../projection.ts';
import { newsSchema } from '../schema.ts';
import { onlySuggests } from './only-suggests.ts';
import { settle } from './settle.ts';
import { suggest } from './suggest.ts';
import { breakOf, insertedBy, isTracked } from './suggestion.ts';

const { strong, em } = newsSchema.marks;
const sessions = Number(process.env.STET_LAW_SESSIONS ?? 300);
const editsPerSession = 40;

type Edit =
  | { do: 'insert'; at: number; text: string; bold: boolean }
  | { do: 'delete' | 'bold' | 'plain' | 'italic'; at: number; length: number }
  | { do: 'replace'; at: number; length: number; text: string }
  | { do: 'split'; at: number; kind: number }
  | { do: 'retype'; at: number; kind: number }
  | { do: 'paste'; at: number; length: number; lines: string[]; kind: number }
  | { do: 'removeBlock'; at: number }
  | { do: 'addBlock'; at: number; text: string; kind: number };

const at = fc.nat(9999);
const kind = fc.nat(4);
const word = fc.stringMatching(/^[a-z]{1,4}$/);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), at, text: word, bold: fc.boolean() }),
  fc.record({
    do: fc.constantFrom('delete' as const, 'bold' as const, 'plain' as const, 'italic' as const),
    at,
    length: fc.nat(14),
  }),
  fc.record({ do: fc.constant('replace' as const), at, length: fc.nat(10), text: word }),
  fc.record({ do: fc.constant('split' as const), at, kind }),
  fc.record({ do: fc.constant('retype' as const), at, kind }),
  fc.record({
    do: fc.constant('paste' as const),
    at,
    length: fc.nat(6),
    lines: fc.array(word, { minLength: 2, maxLength: 3 }),
    kind,
  }),
  fc.record({ do: fc.constant('removeBlock' as const), at }),
  fc.record({ do: fc.constant('addBlock' as const), at, text: word, kind }),
);

const kinds = [
  { type: newsSchema.nodes.paragraph, attrs: {} },
  { type: newsSchema.nodes.heading, attrs: { level: 2 } },
  { type: newsSchema.nodes.blockquote, attrs: {} },
  { type: newsSchema.nodes.list_item, attrs: { list: 'bullet', depth: 0 } },
  { type: newsSchema.nodes.heading, attrs: { level: 3 } },
];
const kindAt = (index: number) =>
  kinds[index % kinds.length] ?? { type: newsSchema.nodes.paragraph, attrs: {} };

function original(): Node {
  const node = (type: string, text = '', attrs = {}) =>
    newsSchema.node(type, attrs, text === '' ? [] : [newsSchema.text(text)]);
  return newsSchema.node('doc', null, [
    node('kicker', 'Harbor'),
    node('headline', 'Port reopens after storm'),
    node('dek'),
    node('byline', 'By A Writer'),
    node('dateline'),
    newsSchema.node('paragraph', null, [
      newsSchema.text('The port '),
      newsSchema.text('reopened', [strong.create()]),
      newsSchema.text(' Monday.'),
    ]),
    node('heading', 'What happened', { level: 2 }),
    node('paragraph', 'Ships wait outside.'),
    node('blockquote', 'We are safe.'),
    node('list_item', 'one', { list: 'bullet', depth: 0 }),
    node('paragraph', 'The end.'),
  ]);
}

/** Body positions inside textblocks, where a caret can stand. */
function carets(document: Node): number[] {
  const found: number[] = [];
  document.forEach((block, before) => {
    for (let offset = 0; offset <= block.content.size; offset += 1) found.push(before + 1 + offset);
  });
  return found;
}

/** The same edit, on any document in which the two positions are its ends. */
function apply(document: Node, made: Edit, from: number, to: number): Transform {
  const transform = new Transform(document);
  const $from = document.resolve(from);
  const inBody = (position: number) => isTracked(document.resolve(position).node(1));
  switch (made.do) {
    case 'insert':
      return transform.insert(
        from,
        newsSchema.text(made.text, made.bold && inBody(from) ? [strong.create()] : []),
      );
    case 'delete':
      return transform.delete(from, to);
    case 'replace':
      return transform.replaceWith(from, to, newsSchema.text(made.text));
    case 'bold':
      return transform.addMark(from, to, strong.create());
    case 'plain':
      return transform.removeMark(from, to, strong);
    case 'italic':
      return transform.addMark(from, to, em.create());
    case 'split': {
      if (!inBody(from)) return transform;
      const keep = made.kind < 3;
      return transform.split(
        from,
        1,
        keep ? undefined : [{ type: kindAt(made.kind).type, attrs: kindAt(made.kind).attrs }],
      );
    }
    case 'retype':
      return inBody(from)
        ? transform.setNodeMarkup($from.before(1), kindAt(made.kind).type, kindAt(made.kind).attrs)
        : transform;
    case 'paste': {
      if (!inBody(from) || !inBody(to)) return transform;
      const { type, attrs } = kindAt(made.kind);
      const blocks = made.lines.map((line) => type.create(attrs, newsSchema.text(line)));
      return transform.replace(from, to, new Slice(Fragment.from(blocks), 1, 1));
    }
    default:
      return transform;
  }
}

/** First and last block of the paragraph that readers will see a block in. */
function paragraphAround(document: Node, index: number): { first: number; last: number } {
  let first = index;
  while (first > 0 && breakOf(document.child(first - 1)).del !== undefined) first -= 1;
  let last = index;
  while (breakOf(document.child(last)).del !== undefined && last + 1 < document.childCount) last += 1;
  return { first, last };
}

function blockEdit(
  tracked: Node,
  made: Extract<Edit, { do: 'removeBlock' | 'addBlock' }>,
): { index: number; from: number; to: number } | null {
  const bodies = tracked.childCount - 5;
  const index = 5 + (made.at % bodies);
  const { first, last } = paragraphAround(tracked, index);
  if (breakOf(tracked.child(last)).del !== undefined) return null;
  let from = 0;
  for (let each = 0; each < first; each += 1) from += tracked.child(each).nodeSize;
  let to = from;
  for (let each = first; each <= last; each += 1) to += tracked.child(each).nodeSize;
  return { index, from, to };
}

const everything = () => true;

function settled(document: Node, verdict: 'accept' | 'reject', author?: string): Transform {
  const transform = new Transform(document);
  settle(transform, verdict, author === undefined ? everything : (stamp) => stamp.author === author);
  return transform;
}

/** Anchors are mapped through steps: every character that the author did not insert is where the map says. */
function expectStandingTextToStay(before: Node, step: Transform, author: string): void {
  before.descendants((node, position) => {
    if (!node.isText || insertedBy(node)?.author === author) return;
    const from = step.mapping.map(position, 1);
    expect(step.doc.textBetween(from, from + 1)).toBe(node.text?.slice(0, 1));
  });
}

function playSession(edits: readonly { edit: Edit; author: string }[]): void {
  const first = original();
  let tracked = first;
  let direct = first;
  let id = 0;
  for (const { edit: made, author } of edits) {
    const accepted = settled(tracked, 'accept');
    let onTracked: Transform;
    let onDirect: Transform;
    if (made.do === 'removeBlock' || made.do === 'addBlock') {
      const place = blockEdit(tracked, made);
      if (place === null) continue;
      const from = accepted.mapping.map(place.from, 1);
      const to = accepted.mapping.map(place.to, -1);
      const { type, attrs } = kindAt(made.do === 'addBlock' ? made.kind : 0);
      onTracked = new Transform(tracked);
      onDirect = new Transform(direct);
      if (made.do === 'addBlock') {
        onTracked.insert(place.from, type.create(attrs, newsSchema.text(made.text)));
        onDirect.insert(from, type.create(attrs, newsSchema.text(made.text)));
      } else {
        if (direct.childCount === 6) continue;
        onTracked.delete(place.from, place.to);
        onDirect.delete(from, to);
      }
    } else {
      const places = carets(tracked);
      const start = made.at % places.length;
      const from = places[start] ?? 1;
      const end = places[Math.min(start + ('length' in made ? made.length : 0), places.length - 1)] ?? from;
      const to = isTracked(tracked.resolve(from).node(1)) ? end : Math.min(end, tracked.resolve(from).end(1));
      // A split that asks for the type that is there anyway cannot be told from one that carries it over.
      const same = made.do === 'split' && kindAt(made.kind).type === tracked.resolve(from).node(1).type;
      const done = same ? { ...made, kind: 0 } : made;
      onTracked = apply(tracked, done, from, to);
      onDirect = apply(
        direct,
        done,
        accepted.mapping.map(from, -1),
        Math.max(accepted.mapping.map(from, -1), accepted.mapping.map(to, -1)),
      );
    }
    id += 1;
    const step = suggest(onTracked, { id: String(id), author, at: id * 1000 }).transform;
    expectStandingTextToStay(tracked, step, author);
    expect(onlySuggests(tracked, step.doc, author)).toBe(true);
    expect(onlySuggests(tracked, step.doc, 'somebody else')).toBe(step.doc.eq(tracked));
    tracked = step.doc;
    direct = onDirect.doc;
    tracked.check();
    expect(settled(tracked, 'reject').doc.toJSON()).toEqual(first.toJSON());
    expect(settled(tracked, 'accept').doc.toJSON()).toEqual(direct.toJSON());
    expect(project(tracked, 'final').text).toBe(project(direct, 'final').text);
    expect(project(tracked, 'original').text).toBe(project(first, 'original').text);
  }
  for (const author of ['ana', 'ben']) {
    for (const verdict of ['accept', 'reject'] as const) {
      const without = settled(tracked, verdict, author).doc;
      without.check();
      expect(JSON.stringify(without.toJSON())).not.toContain(`"author":"${author}"`);
    }
  }
}

it('keeps the laws of suggestions in any session of two authors', () => {
  const session = fc.array(fc.record({ edit, author: fc.constantFrom('ana', 'ben') }), {
    minLength: 30,
    maxLength: editsPerSession,
    size: 'max',
  });
  fc.assert(fc.property(session, playSession), { numRuns: sessions, seed: 20261122 });
}, 600_000);
