/**
 * Claims as marks in the text. Where each one stands is held here while the draft is open; the store has it
 * as of the last save. What a claim means is not known here: it comes in as a look.
 */

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { ClaimId, VerificationState } from '#shared/claims/claim.ts';
import { carryAnchors, type LiveAnchor } from '#shared/text/live-anchor.ts';

/** How a claim is drawn; given by who knows claims. An anchor without a look is not drawn. */
export interface ClaimLook {
  /** The colour of the rule under the words. */
  readonly tone: VerificationState;
  /** A source of the claim is unnamed: the rule is dotted. */
  readonly unnamed: boolean;
  /** What the mark says, for hover and for who cannot see it: "Claim, unverified, unnamed source". */
  readonly label: string;
}

export type ClaimLooks = ReadonlyMap<ClaimId, ClaimLook>;

interface ClaimMarks {
  readonly anchors: readonly LiveAnchor[];
  readonly looks: ClaimLooks;
  readonly chosen: ClaimId | null;
  /** What is drawn now, kept because making it anew is what costs. */
  readonly drawn: DecorationSet;
}

const key = new PluginKey<ClaimMarks>('claim-marks');

/**
 * Draws claims. The decorations are mapped through edits, which costs little however many there are; they are
 * made anew only where an anchor was lost or came back, or something else than the text changed.
 */
export function claimMarks(anchors: readonly LiveAnchor[]): Plugin<ClaimMarks> {
  return new Plugin<ClaimMarks>({
    key,
    state: {
      init: () => ({ anchors, looks: new Map(), chosen: null, drawn: DecorationSet.empty }),
      apply: (transaction, marks) => applyTransaction(transaction, marks),
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });
}

/** A transaction that gives the claims other places or another look. */
export function changeClaimMarks(
  state: EditorState,
  change: Partial<Pick<ClaimMarks, 'anchors' | 'looks' | 'chosen'>>,
): Transaction {
  // Undo is for words: stepping back over a change of colour would puzzle whoever types.
  return state.tr.setMeta(key, change).setMeta('addToHistory', false);
}

/** Where the claims stand in this state of the text, lost ones too. */
export function anchorsIn(state: EditorState): readonly LiveAnchor[] {
  return key.getState(state)?.anchors ?? [];
}

/** The claims whose words the selection touches, the shortest passage first. */
export function claimsAt(state: EditorState): readonly ClaimId[] {
  const { from, to } = state.selection;
  const marks = key.getState(state);
  if (marks === undefined) return [];
  return marks.anchors
    .filter((anchor) => anchor.lost === null && anchor.from <= to && anchor.to >= from)
    .filter((anchor) => marks.looks.has(anchor.claimId))
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .map(({ claimId }) => claimId);
}

/** Text moves the marks first; then a change of them, if the transaction carries one, has the last word. */
function applyTransaction(transaction: Transaction, marks: ClaimMarks): ClaimMarks {
  const change: Partial<ClaimMarks> | undefined = transaction.getMeta(key);
  const carried = transaction.docChanged ? carry(transaction, marks) : marks;
  if (change === undefined) return carried;
  const changed = { ...carried, ...change };
  return { ...changed, drawn: draw(changed, transaction.doc) };
}

/**
 * The marks after an edit. Whether an anchor is lost by it is the shared rule's to say, the same that main
 * applies.
 */
function carry(transaction: Transaction, marks: ClaimMarks): ClaimMarks {
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

/** The decorations of all claims that have a look and still have their words. */
function draw({ anchors, looks, chosen }: Omit<ClaimMarks, 'drawn'>, document: Node): DecorationSet {
  const decorations = anchors.flatMap(({ claimId, from, to, lost }) => {
    const look = looks.get(claimId);
    if (look === undefined || lost !== null) return [];
    const names = ['claim', `claim-${look.tone}`];
    if (look.unnamed) names.push('claim-unnamed');
    if (claimId === chosen) names.push('claim-chosen');
    return [
      Decoration.inline(from, to, { class: names.join(' '), 'data-claim': claimId, title: look.label }),
    ];
  });
  return DecorationSet.create(document, decorations);
}
