import type { Mark, Node } from 'prosemirror-model';
import { newsSchema } from '../schema.ts';
import type { SuggestionKind } from './settle.ts';
import {
  breakOf,
  changeOf,
  deletedBy,
  insertedBy,
  isTracked,
  marksBefore,
  type Stamp,
  stampOf,
  unmoved,
} from './suggestion.ts';

/** One suggestion, as the inspector lists it: all that carries one id. */
export interface Suggestion extends Stamp {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly SuggestionKind[];
  /** Each place that it marks, in the order of the text. */
  readonly places: readonly SuggestedPlace[];
  /** Words put in, words struck, words whose formatting changes; a paragraph mark reads as ¶. */
  readonly inserted: string;
  readonly deleted: string;
  readonly formatted: string;
  /** Words that were struck in one place and put in at another; empty where both halves are not there. */
  readonly moved: string;
  /** What a block was before a suggested change of its type. */
  readonly was: string | null;
}

/** A stretch of the text that a suggestion marks. A replacement over two paragraphs leaves several of them. */
export interface SuggestedPlace {
  readonly kind: SuggestionKind;
  readonly from: number;
  readonly to: number;
}

interface Trace extends Stamp, SuggestedPlace {
  readonly text: string;
}

/** All suggestions of a document in the order of their first trace. */
export function listSuggestions(document: Node): readonly Suggestion[] {
  const known = knownLists.get(document);
  if (known !== undefined) return known;
  const byId = new Map<string, [Trace, ...Trace[]]>();
  document.forEach((block, before) => {
    for (const trace of tracesOf(block)) {
      const placed = { ...trace, from: trace.from + before, to: trace.to + before };
      const others = byId.get(trace.id);
      if (others === undefined) byId.set(trace.id, [placed]);
      else others.push(placed);
    }
  });
  const list = [...byId.values()].map(suggestionOf);
  knownLists.set(document, list);
  return list;
}

/** Several places ask about the same text between two keys; documents are immutable, so they get the same answer. */
const knownLists = new WeakMap<Node, readonly Suggestion[]>();

/** Traces come in the order of the text, so a suggestion begins with its first. */
function suggestionOf(traces: readonly [Trace, ...Trace[]]): Suggestion {
  const [{ id, author, at, from }] = traces;
  const moved = wordsOf(traces, ({ kind, move }) => kind === 'ins' && move === true);
  const movedAway = wordsOf(traces, ({ kind, move }) => kind === 'del' && move === true);
  // A half without the other one is an insertion or a deletion like any other.
  const isMove = moved !== '' && movedAway !== '';
  const isPlain = ({ move }: Trace): boolean => !isMove || move !== true;
  return {
    id,
    author,
    at,
    from,
    to: traces.reduce((last, { to }) => Math.max(last, to), 0),
    kinds: [...new Set(traces.map(({ kind }) => kind))],
    places: traces,
    inserted: wordsOf(traces, (trace) => trace.kind === 'ins' && isPlain(trace)),
    deleted: wordsOf(traces, (trace) => trace.kind === 'del' && isPlain(trace)),
    formatted: wordsOf(traces, ({ kind }) => kind === 'fmt'),
    moved: isMove ? moved : '',
    was: traces.findLast(({ kind }) => kind === 'type')?.text ?? null,
  };
}

function wordsOf(traces: readonly Trace[], belongs: (trace: Trace) => boolean): string {
  return traces
    .filter(belongs)
    .map(({ text }) => text)
    .join('');
}

/** Blocks are immutable and most outlive an edit, so a key pressed costs one block, not the document. */
const knownTraces = new WeakMap<Node, readonly Trace[]>();

function tracesOf(block: Node): readonly Trace[] {
  const known = knownTraces.get(block);
  if (known !== undefined) return known;
  const traces: Trace[] = [];
  block.forEach((node, offset) => {
    const stretch = { from: offset + 1, to: offset + 1 + node.nodeSize, text: node.text ?? '' };
    addTrace(traces, insertedBy(node), 'ins', stretch);
    addTrace(traces, deletedBy(node), 'del', stretch);
    for (const change of formattingChanges(node.marks)) addTrace(traces, stampOf(change), 'fmt', stretch);
  });
  if (isTracked(block)) {
    const end = { from: block.nodeSize - 1, to: block.nodeSize, text: '¶' };
    addTrace(traces, breakOf(block).ins ?? null, 'ins', end);
    addTrace(traces, breakOf(block).del ?? null, 'del', end);
    // Changes of type lie over one another, each by another person, and each is a suggestion of its own.
    for (let change = changeOf(block); change !== null; change = change.was) {
      addTrace(traces, unmoved(change), 'type', { from: 0, to: block.nodeSize, text: change.type });
    }
  }
  knownTraces.set(block, traces);
  return traces;
}

/** The suggested changes of a text's formatting, the uppermost first. */
function formattingChanges(marks: readonly Mark[]): readonly Mark[] {
  const change = newsSchema.marks.fmt.isInSet(marks);
  return change === undefined ? [] : [change, ...formattingChanges(marksBefore(change))];
}

function addTrace(
  traces: Trace[],
  stamp: Stamp | null,
  kind: SuggestionKind,
  stretch: { readonly from: number; readonly to: number; readonly text: string },
): void {
  if (stamp !== null) traces.push({ ...stamp, kind, ...stretch });
}
