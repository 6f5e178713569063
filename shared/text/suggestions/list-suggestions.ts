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

/** A suggestion while its traces are gathered; the halves of a move are kept apart until both are known. */
interface Gathered extends Suggestion {
  readonly movedOut: string;
  readonly movedIn: string;
}

/** All suggestions of a document in the order of their first trace. */
export function listSuggestions(document: Node): readonly Suggestion[] {
  const known = knownLists.get(document);
  if (known !== undefined) return known;
  const byId = new Map<string, Gathered>();
  document.forEach((block, before) => {
    for (const trace of tracesOf(block)) {
      const placed = { ...trace, from: trace.from + before, to: trace.to + before };
      byId.set(trace.id, withTrace(byId.get(trace.id), placed));
    }
  });
  const list = [...byId.values()].map(withMove);
  knownLists.set(document, list);
  return list;
}

/** Several places ask about the same text between two keys; documents are immutable, so they get the same answer. */
const knownLists = new WeakMap<Node, readonly Suggestion[]>();

/**
 * Adds a trace to its suggestion. Traces come in the order of the text, so where it begins is never moved.
 */
function withTrace(known: Gathered | undefined, { text, ...trace }: Trace): Gathered {
  const { id, author, at, kind, from, to } = trace;
  const base = known ?? { id, author, at, from, to, ...nothingYet };
  const { inserted, deleted, movedIn, movedOut } = base;
  const moves = trace.move === true;
  return {
    ...base,
    to: Math.max(base.to, to),
    kinds: base.kinds.includes(kind) ? base.kinds : [...base.kinds, kind],
    places: [...base.places, { kind, from, to }],
    inserted: kind === 'ins' && !moves ? inserted + text : inserted,
    deleted: kind === 'del' && !moves ? deleted + text : deleted,
    formatted: kind === 'fmt' ? base.formatted + text : base.formatted,
    movedIn: kind === 'ins' && moves ? movedIn + text : movedIn,
    movedOut: kind === 'del' && moves ? movedOut + text : movedOut,
    was: kind === 'type' ? text : base.was,
  };
}

const nothingYet = {
  kinds: [],
  places: [],
  inserted: '',
  deleted: '',
  formatted: '',
  moved: '',
  movedIn: '',
  movedOut: '',
  was: null,
};

/** A half without the other one is an insertion or a deletion like any other. */
function withMove({ movedIn, movedOut, ...suggestion }: Gathered): Suggestion {
  if (movedIn !== '' && movedOut !== '') return { ...suggestion, moved: movedIn };
  return {
    ...suggestion,
    inserted: suggestion.inserted + movedIn,
    deleted: suggestion.deleted + movedOut,
  };
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
