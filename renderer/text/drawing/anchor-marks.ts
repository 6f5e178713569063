/**
 * Claims and queries as marks in the text. Where each one stands is held here while the draft is open; the store
 * has it as of the last save. What it means is not known here: it comes in as a look.
 */

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { VerificationState } from '#shared/claims/claim.ts';
import type { CoverageClass } from '#shared/claims/coverage.ts';
import type { AnchorSubject, AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import { carryAnchors } from '#shared/text/carry-anchors.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import type { QueryState } from '#shared/text/query.ts';
import './anchor-marks.css';

/** How a claim is drawn; given by who knows claims. */
export interface ClaimLook {
  readonly kind: 'claim';
  /** The colour of the rule under the words; an opinion has none. */
  readonly tone: VerificationState | 'opinion';
  /** How well it is covered, which a map of the text tells apart. */
  readonly coverage: CoverageClass | 'opinion';
  /** A source of the claim is unnamed: the rule is dotted. */
  readonly unnamed: boolean;
  /** What the mark says, for hover and for who cannot see it: "Claim, unverified, unnamed source". */
  readonly label: string;
}

/** How a query is drawn; given by who knows queries. */
export interface QueryLook {
  readonly kind: 'query';
  /** Whether the sign behind the words is full or hollow. */
  readonly state: QueryState;
  /** As a claim's: "Query, open, for Ben Oduya". */
  readonly label: string;
}

export type AnchorLook = ClaimLook | QueryLook;
/** An anchor without a look is not drawn. */
export type AnchorLooks = ReadonlyMap<AnchorSubjectId, AnchorLook>;

interface AnchorMarks {
  readonly anchors: readonly LiveAnchor[];
  readonly looks: AnchorLooks;
  readonly chosen: ReadonlySet<AnchorSubjectId>;
  /** What is drawn now, kept because making it anew is what costs. */
  readonly drawn: DecorationSet;
}

const key = new PluginKey<AnchorMarks>('anchor-marks');

/**
 * Draws what is pinned. The decorations are mapped through edits, which costs little however many there are; they are
 * made anew only where an anchor was lost or came back, or something else than the text changed.
 */
export function anchorMarks(anchors: readonly LiveAnchor[]): Plugin<AnchorMarks> {
  return new Plugin<AnchorMarks>({
    key,
    state: {
      init: () => ({ anchors, looks: new Map(), chosen: new Set(), drawn: DecorationSet.empty }),
      apply: (transaction, marks) => applyTransaction(transaction, marks),
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** A transaction that gives the anchors other places or another look. */
export function changeAnchorMarks(
  state: EditorState,
  change: Partial<Pick<AnchorMarks, 'anchors' | 'looks' | 'chosen'>>,
): Transaction {
  // Undo is for words: stepping back over a change of colour would puzzle whoever types.
  return state.tr.setMeta(key, change).setMeta('addToHistory', false);
}

/** Where everything pinned stands in this state of the text, lost ones too. */
export function anchorsIn(state: EditorState): readonly LiveAnchor[] {
  return key.getState(state)?.anchors ?? [];
}

/** What is pinned to words that the selection touches, the shortest passage first. */
export function subjectsAt(state: EditorState): readonly AnchorSubject[] {
  const { from, to } = state.selection;
  const marks = key.getState(state);
  if (marks === undefined) return [];
  return marks.anchors
    .filter((anchor) => anchor.lost === null && anchor.from <= to && anchor.to >= from)
    .filter((anchor) => marks.looks.has(anchor.subject.id))
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .map(({ subject }) => subject);
}

/** Text moves the marks first; then a change of them, if the transaction carries one, has the last word. */
function applyTransaction(transaction: Transaction, marks: AnchorMarks): AnchorMarks {
  const change: Partial<AnchorMarks> | undefined = transaction.getMeta(key);
  const carried = transaction.docChanged ? carry(transaction, marks) : marks;
  if (change === undefined) return carried;
  const changed = { ...carried, ...change };
  return { ...changed, drawn: draw(changed, transaction.doc) };
}

/**
 * The marks after an edit. Whether an anchor is lost by it is the shared rule's to say, the same that main
 * applies.
 */
function carry(transaction: Transaction, marks: AnchorMarks): AnchorMarks {
  const { before, doc: after, steps, mapping } = transaction;
  const anchors = carryAnchors(marks.anchors, { before, after, steps });
  const moved = marks.anchors.every((anchor, index) => {
    const next = anchors[index];
    // A decoration that is only mapped stands exactly where a mapped anchor does.
    return next === anchor || (next?.lost === anchor.lost && standsAsMapped(anchor, next, transaction));
  });
  const drawn = moved ? marks.drawn.map(mapping, after) : draw({ ...marks, anchors }, after);
  return { ...marks, anchors, drawn };
}

/** Whether mapping alone brings the anchor where the rule has put it. */
function standsAsMapped(anchor: LiveAnchor, next: LiveAnchor, { mapping }: Transaction): boolean {
  if (anchor.lost !== null) return true;
  // The sides are those that decorations are mapped with: what is typed at an edge stays outside.
  return next.from === mapping.map(anchor.from, 1) && next.to === mapping.map(anchor.to, -1);
}

/** The decorations of all anchors that have a look and still have their words. */
function draw({ anchors, looks, chosen }: Omit<AnchorMarks, 'drawn'>, document: Node): DecorationSet {
  const decorations = anchors.flatMap(({ subject, from, to, lost }) => {
    const look = looks.get(subject.id);
    if (look === undefined || lost !== null) return [];
    const names = namesOf(look);
    if (chosen.has(subject.id)) names.push(`${look.kind}-chosen`);
    const words = Decoration.inline(from, to, {
      class: names.join(' '),
      [`data-${look.kind}`]: subject.id,
      title: look.label,
    });
    return look.kind === 'query' ? [words, querySign(to, look)] : [words];
  });
  return DecorationSet.create(document, decorations);
}

function namesOf(look: AnchorLook): string[] {
  if (look.kind === 'query') return ['query', `query-${look.state}`];
  const names = ['claim', `claim-${look.tone}`];
  if (look.unnamed) names.push('claim-unnamed');
  return names;
}

/**
 * The sign behind a query's words, drawn by its style so that it is no part of the text. It stays before what is
 * typed at the edge, as the anchor's own end does.
 */
function querySign(at: number, { state }: QueryLook): Decoration {
  const makeSign = () => {
    const sign = document.createElement('span');
    sign.className = `query-sign query-sign-${state}`;
    return sign;
  };
  return Decoration.widget(at, makeSign, { side: -1, ignoreSelection: true, key: `query-${state}` });
}
