import fc from 'fast-check';
import { Fragment, type Node, type NodeType, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { isHeadField } from '../projection.ts';
import { newsSchema } from '../schema.ts';
import { isTracked } from '../suggestions/suggestion.ts';

const { nodes, marks } = newsSchema;

/**
 * What people do to a text in the sessions of the laws, as data. Places are numbers that the session takes as carets
 * of the text as it is then.
 */
export type SessionEdit =
  | { do: 'insert'; at: number; text: string; bold: boolean }
  | { do: 'delete' | 'bold' | 'plain' | 'italic' | 'cut'; at: number; length: number }
  | { do: 'replace'; at: number; length: number; text: string }
  | { do: 'replaceAll'; places: number[]; length: number; text: string }
  | { do: 'split'; at: number; kind: number }
  | { do: 'retype'; at: number; length: number; kind: number }
  | { do: 'list'; at: number; set: { list: 'bullet' | 'ordered' } | { depth: number } }
  | { do: 'paste'; at: number; length: number; lines: string[]; kind: number }
  | { do: 'drag'; at: number; length: number; target: number }
  | { do: 'putDown'; at: number; length: number }
  | { do: 'removeBlock'; at: number }
  | { do: 'addBlock'; at: number; text: string; kind: number };

const at = fc.nat(9999);
const kind = fc.nat(4);
const word = fc.stringMatching(/^[a-z]{1,4}$/);
const is = <K extends SessionEdit['do']>(...names: K[]) => fc.constantFrom(...names);

export const sessionEdits: fc.Arbitrary<SessionEdit> = fc.oneof(
  fc.record({ do: is('insert'), at, text: word, bold: fc.boolean() }),
  fc.record({ do: is('delete', 'bold', 'plain', 'italic', 'cut'), at, length: fc.nat(14) }),
  fc.record({ do: is('replace'), at, length: fc.nat(10), text: word }),
  fc.record({
    do: is('replaceAll'),
    places: fc.array(at, { minLength: 2, maxLength: 4 }),
    length: fc.nat(5),
    text: word,
  }),
  fc.record({ do: is('split'), at, kind }),
  fc.record({ do: is('retype'), at, length: fc.nat(20), kind }),
  fc.record({
    do: is('list'),
    at,
    set: fc.oneof(
      fc.record({ list: fc.constantFrom('bullet' as const, 'ordered' as const) }),
      fc.record({ depth: fc.nat(2) }),
    ),
  }),
  fc.record({
    do: is('paste'),
    at,
    length: fc.nat(6),
    lines: fc.array(word, { minLength: 2, maxLength: 3 }),
    kind,
  }),
  fc.record({ do: is('drag'), at, length: fc.nat(14), target: at }),
  fc.record({ do: is('putDown'), at, length: fc.nat(3) }),
  fc.record({ do: is('removeBlock'), at }),
  fc.record({ do: is('addBlock'), at, text: word, kind }),
);

interface Kind {
  readonly type: NodeType;
  readonly attrs: Readonly<Record<string, unknown>>;
}

const plainParagraph: Kind = { type: nodes.paragraph, attrs: {} };
const kinds: readonly Kind[] = [
  plainParagraph,
  { type: nodes.heading, attrs: { level: 2 } },
  { type: nodes.blockquote, attrs: {} },
  { type: nodes.list_item, attrs: { list: 'bullet', depth: 0 } },
  { type: nodes.heading, attrs: { level: 3 } },
];

export const kindAt = (index: number): Kind => kinds[index % kinds.length] ?? plainParagraph;

/** Where an edit takes place in one of the two texts that are kept side by side. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An edit brought to a text: its own stretch, those of the other places, and what is on the clipboard. */
export interface Placed extends Stretch {
  readonly others: readonly Stretch[];
  readonly carried: Slice;
}

type Textual = Exclude<SessionEdit, { do: 'removeBlock' | 'addBlock' }>;

/** The edit as a transform of this document, without steps where it makes no sense there. */
export function applyEdit(document: Node, made: Textual, { from, to, others, carried }: Placed): Transform {
  const transform = new Transform(document);
  const inBody = isTracked(document.resolve(from).node(1));
  switch (made.do) {
    case 'insert': {
      const look = made.bold && inBody ? [marks.strong.create()] : [];
      return transform.insert(from, newsSchema.text(made.text, look));
    }
    case 'delete':
    case 'cut':
      return transform.delete(from, to);
    case 'replace':
      return transform.replaceWith(from, to, newsSchema.text(made.text));
    case 'replaceAll':
      for (const each of others) transform.replaceWith(each.from, each.to, newsSchema.text(made.text));
      return transform;
    case 'bold':
      return transform.addMark(from, to, marks.strong.create());
    case 'plain':
      return transform.removeMark(from, to, marks.strong);
    case 'italic':
      return transform.addMark(from, to, marks.em.create());
    case 'split':
      return inBody ? transform.split(from, 1, made.kind < 3 ? undefined : [kindAt(made.kind)]) : transform;
    case 'drag': {
      const [target] = others;
      if (target === undefined) return transform;
      transform.delete(from, to);
      return put(transform, transform.mapping.map(target.from, -1), carried);
    }
    case 'putDown':
      return put(transform.delete(from, to), from, carried);
    default:
      return inBody ? applyToBlocks(transform, made, { from, to }) : transform;
  }
}

/** What is done to blocks, which head fields are not. */
function applyToBlocks(
  transform: Transform,
  made: Extract<Textual, { do: 'retype' | 'list' | 'paste' }>,
  { from, to }: Stretch,
): Transform {
  const { type, attrs } = kindAt('kind' in made ? made.kind : 0);
  if (made.do === 'retype') return transform.setBlockType(from, to, type, attrs);
  if (made.do === 'paste') {
    const blocks = made.lines.map((line) => type.create(attrs, newsSchema.text(line)));
    return transform.replace(from, to, new Slice(Fragment.from(blocks), 1, 1));
  }
  const before = transform.doc.resolve(from).before(1);
  const block = transform.doc.nodeAt(before);
  if (block?.type !== nodes.list_item) return transform;
  for (const [name, value] of Object.entries(made.set)) transform.setNodeAttribute(before, name, value);
  return transform;
}

/** Puts carried words down; a head field takes one line of them, as the editor sees to. */
function put(transform: Transform, position: number, carried: Slice): Transform {
  const field = transform.doc.resolve(position).node(1);
  return transform.replace(position, position, isHeadField(field) ? oneLine(carried) : carried);
}

function oneLine({ content }: Slice): Slice {
  const pieces: Node[] = [];
  content.forEach((node, _offset, index) => {
    if (index > 0) pieces.push(newsSchema.text(' '));
    pieces.push(...(node.isText ? [node] : node.children).map((piece) => piece.mark([])));
  });
  return new Slice(Fragment.from(pieces), 0, 0);
}
