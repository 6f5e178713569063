import { createCarrier } from './anchoring/carry-passage.ts';
import type { DocumentEdit } from './document-edit.ts';
import { type LiveAnchor, type Positions, positionsOf, standingOf } from './live-anchor.ts';
import { type Projection, project } from './projection.ts';
import type { TextRange } from './quote-anchor.ts';
import { wordLikeness } from './word-likeness.ts';

/** Fewer letters are typed and not put in: what they make is not known before the next key. */
const leastPutIn = 3;
/** A passage that kept less of its words than this may have gone on somewhere else. */
const mostlyKept = 0.5;

/** Follows passages that an edit rewrote to what they became. */
export interface Rewriting {
  /** The anchor as it was before the edit, and as it stands by the edit alone. */
  readonly follow: (before: LiveAnchor, mapped: LiveAnchor) => LiveAnchor;
}

/**
 * What an edit made of passages whose words it took out, told by comparing the texts on either side of it. Nothing is
 * compared unless an anchor asks for it: most edits are single keys.
 */
export function createRewriting({ before, after }: DocumentEdit, inserted: Positions | null): Rewriting {
  const rewrites = inserted !== null && inserted.to - inserted.from >= leastPutIn;
  const now = once(() => project(after, 'final'));
  const was = once(() => project(before, 'final'));
  const final = once(() => reading(was(), now()));
  const original = once(() => reading(project(before, 'original'), now()));

  return {
    follow(anchor, mapped) {
      const restored = rewrites ? standAsSettled(mapped, was(), now()) : null;
      if (restored !== null) return restored;
      if (anchor.lost !== null || mapped === anchor || (mapped.lost === null && !rewrites)) return mapped;
      const struck = isStruck(anchor, final().projection);
      // Words that were struck before go by settling; what was suggested in their place stands there already.
      if (!rewrites && !(struck && mapped.lost !== null)) return mapped;
      if (mapped.lost === null && isMostlyKept(anchor, mapped, final().projection, now())) return mapped;
      const { projection, carry } = struck ? original() : final();
      const { range, sure } = carry(rangeIn(anchor, projection));
      if (range === null) return mapped;
      const stood = { ...anchor, ...positionsOf(now(), range), unsure: anchor.unsure || !sure };
      return mapped.lost === null && !sure ? { ...mapped, unsure: true } : stood;
    },
  };
}

/** A passage whose whole paragraph comes back, as it does by undo, stands in it again. */
function standAsSettled(anchor: LiveAnchor, was: Projection, now: Projection): LiveAnchor | null {
  const { words, paragraph, start } = anchor.settled;
  if (!anchor.unsure && anchor.lost === null && standingOf(anchor, now).words === words) return null;
  const first = placeOfLine(now.text, paragraph);
  if (first === null || placeOfLine(was.text, paragraph) !== null) return null;
  const range = { start: first + start, end: first + start + words.length };
  return { ...anchor, lost: null, unsure: false, ...positionsOf(now, range) };
}

/** Where a line, or several, stands in a text as it is; null where it does not, or a line is only a part of another. */
function placeOfLine(text: string, line: string): number | null {
  const at = `\n${text}\n`.indexOf(`\n${line}\n`);
  return at === -1 ? null : at;
}

interface Reading {
  readonly projection: Projection;
  readonly carry: ReturnType<typeof createCarrier>;
}

function reading(projection: Projection, now: Projection): Reading {
  const carry = once(() => createCarrier(projection.text, now.text));
  return { projection, carry: (passage) => carry()(passage) };
}

function rangeIn({ from, to }: LiveAnchor, projection: Projection): TextRange {
  return { start: projection.toOffset(from), end: projection.toOffset(to) };
}

function isStruck(anchor: LiveAnchor, projection: Projection): boolean {
  return standingOf(anchor, projection).words.trim() === '';
}

function isMostlyKept(
  anchor: LiveAnchor,
  mapped: LiveAnchor,
  projection: Projection,
  now: Projection,
): boolean {
  const was = standingOf(anchor, projection).words;
  const is = standingOf(mapped, now).words;
  return is === mapped.settled.words || wordLikeness(was, is) >= mostlyKept;
}

/** What is worked out when it is first asked for, and not again. */
function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
