import fc from 'fast-check';
import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { headFields, newsSchema } from '../schema.ts';
import { aDocument, added, paragraph, paragraphWithMark, struck } from './documents.ts';

const { nodes, marks } = newsSchema;

/** An edit as data, so that a failing run can be made small: places are parts of the document, 0 to 1. */
export interface RandomEdit {
  readonly kind: 'type' | 'delete' | 'split' | 'join' | 'bold' | 'retype' | 'paste' | 'move';
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

// Figures, names, quotation marks and a character of two UTF-16 units: what anchors and positions stumble
// over.
const words = fc.constantFrom('port', '1,300', 'Smith', 'the officials said', 'é😀', 'a', 'Tuesday', '“no”');
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Lists of edits for property tests; `most` is how many there are at most in one list. */
export function randomEdits(most: number): fc.Arbitrary<readonly RandomEdit[]> {
  const kind = fc.constantFrom(...(Object.keys(makers) as RandomEdit['kind'][]));
  return fc.array(fc.record({ kind, at: place, to: place, text: words }), { maxLength: most });
}

/** Documents with suggestions in them. */
export const randomDocuments: fc.Arbitrary<Node> = fc
  .record({
    head: fc.array(fc.option(words, { nil: '' }), { minLength: 5, maxLength: 5 }),
    body: fc.array(
      fc.record({
        pieces: fc.array(fc.tuple(words, fc.constantFrom('plain', 'ins', 'del', 'both')), { maxLength: 5 }),
        brk: fc.constantFrom(null, null, 'ins', 'del'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ head, body }) =>
    aDocument({
      ...Object.fromEntries(headFields.map((field, index) => [field, head[index] ?? ''])),
      body: body.map(({ pieces, brk }) => {
        const inline = pieces.map(([text, kind]) => suggested(text, kind));
        return brk === null ? paragraph(...inline) : paragraphWithMark(brk, ...inline);
      }),
    }),
  );

function suggested(text: string, kind: 'plain' | 'ins' | 'del' | 'both'): Node {
  if (kind === 'plain') return newsSchema.text(text);
  if (kind === 'both') return added(text, ...struck(text).marks);
  return kind === 'ins' ? added(text) : struck(text);
}

/** Where an edit is made: positions in textblocks, and whether it stays in one block or in the body. */
interface Site {
  readonly transform: Transform;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly oneBlock: boolean;
  readonly inBody: boolean;
}

/** The edit as a transform of this document: without steps where it makes no sense there. */
export function editDocument(document: Node, edit: RandomEdit): Transform {
  const transform = new Transform(document);
  const [one, other] = [textPosition(document, edit.at), textPosition(document, edit.to)];
  const from = Math.min(one, other);
  const to = Math.max(one, other);
  const start = document.resolve(from);
  makers[edit.kind]({
    transform,
    from,
    to,
    text: edit.text,
    oneBlock: start.sameParent(document.resolve(to)),
    inBody: start.parent.type.spec.group === 'block',
  });
  return transform;
}

const makers: Readonly<Record<RandomEdit['kind'], (site: Site) => void>> = {
  type: ({ transform, from, text }) => transform.insert(from, newsSchema.text(text)),
  // A short stretch, so that documents do not melt away; across blocks where the body allows it.
  delete: ({ transform, from, to, oneBlock, inBody }) => {
    const end = Math.min(to, from + 12);
    const inside = isInsideCharacter(transform.doc.resolve(end));
    if (oneBlock || inBody) transform.delete(from, inside ? end - 1 : end);
  },
  split: ({ transform, from, inBody }) => {
    if (inBody) transform.split(from);
  },
  join: ({ transform, from, inBody }) => {
    const before = transform.doc.resolve(from).before();
    const previous = transform.doc.resolve(before).nodeBefore;
    if (inBody && previous?.type.spec.group === 'block') transform.join(before);
  },
  bold: ({ transform, from, to, inBody }) => {
    if (inBody) transform.addMark(from, to, marks.strong.create());
  },
  retype: ({ transform, from, inBody }) => {
    if (inBody) transform.setBlockType(from, from, nodes.heading, { level: 2 });
  },
  paste: ({ transform, from, text, inBody }) => {
    const two = Fragment.from([paragraph(text), paragraph(text)]);
    if (inBody) transform.replace(from, from, new Slice(two, 1, 1));
  },
  move: ({ transform, from, to, oneBlock }) => {
    if (!oneBlock || from === to) return;
    const cut = transform.doc.slice(from, to);
    transform.delete(from, to);
    transform.replace(from, from, cut);
  },
};

/** A place in the document as a caret can stand in it: in a textblock, and never inside a character. */
function textPosition(document: Node, part: number): number {
  const position = Math.min(document.content.size, Math.floor(part * (document.content.size + 1)));
  const resolved = document.resolve(position);
  if (resolved.parent.isTextblock) return isInsideCharacter(resolved) ? position - 1 : position;
  return resolved.nodeAfter === null ? position - 1 : position + 1;
}

/** Nobody puts a caret between the two halves of an emoji. */
function isInsideCharacter({ parent, parentOffset }: ResolvedPos): boolean {
  if (!parent.isTextblock || parentOffset === 0) return false;
  return (parent.textContent.codePointAt(parentOffset - 1) ?? 0) > 0xffff;
}
