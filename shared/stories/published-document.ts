import { Fragment, type Node } from 'prosemirror-model';

/** What marks a suggestion; formatting that is not one stays. */
const suggestionMarks: ReadonlySet<string> = new Set(['ins', 'del', 'fmt']);

/**
 * A draft as readers will see it: its final projection as a document, every suggestion taken as accepted and
 * none of it left to be seen. The draft itself keeps its suggestions.
 */
export function publishedDocument(draft: Node): Node {
  const blocks: Node[] = [];
  let unfinished: Node | null = null;
  for (const block of draft.children) {
    const settled = settledBlock(block);
    const whole: Node = unfinished === null ? settled : joinedBlock(unfinished, settled);
    unfinished = markIsStruck(block) ? whole : null;
    if (unfinished === null) blocks.push(whole);
  }
  if (unfinished !== null) blocks.push(unfinished);
  return draft.copy(Fragment.from(blocks));
}

function settledBlock(block: Node): Node {
  const pieces = block.children
    .filter((piece) => !piece.marks.some((mark) => mark.type.name === 'del'))
    .map((piece) => piece.mark(piece.marks.filter((mark) => !suggestionMarks.has(mark.type.name))));
  const tracked = 'brk' in block.attrs ? { brk: null, was: null } : {};
  return block.type.create({ ...block.attrs, ...tracked }, Fragment.from(pieces));
}

function markIsStruck(block: Node): boolean {
  const brk: unknown = block.attrs.brk;
  return typeof brk === 'object' && brk !== null && 'del' in brk;
}

/** Where a paragraph mark is struck, the first block's kind stays, unless there is nothing in it. */
function joinedBlock(first: Node, second: Node): Node {
  const kind = first.content.size === 0 ? second : first;
  return kind.copy(first.content.append(second.content));
}
