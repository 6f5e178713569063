import fc from 'fast-check';
import { type Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect } from 'vitest';
import { project } from '../projection.ts';
import { newsSchema } from '../schema.ts';
import { listSuggestions } from '../suggestions/list-suggestions.ts';
import { type Cut, cutBy, cutting, dragging, type Moving, pasting, standing } from '../suggestions/moves.ts';
import { onlySuggests } from '../suggestions/only-suggests.ts';
import { type Choose, settle, type Verdict } from '../suggestions/settle.ts';
import { settleRange } from '../suggestions/settle-range.ts';
import { suggest } from '../suggestions/suggest.ts';
import { breakOf, deletedBy, insertedBy, isTracked } from '../suggestions/suggestion.ts';
import { CannotSuggestError } from '../suggestions/track-blocks.ts';
import { lawText } from './law-text.ts';
import {
  applyEdit,
  kindAt,
  type Placed,
  type SessionEdit,
  type Stretch,
  sessionEdits,
} from './session-edits.ts';

const authors = ['ana', 'ben', 'cy'] as const;
type Author = (typeof authors)[number];

/** Somebody decides while the others write on. */
interface Settling {
  readonly do: 'settle';
  readonly verdict: Verdict;
  readonly by: 'range' | 'kind' | 'author' | 'id';
  readonly at: number;
  readonly length: number;
}

/** One person's turn. */
export type Turn = { readonly deed: SessionEdit | Settling; readonly author: Author };

const settlings: fc.Arbitrary<Settling> = fc.record({
  do: fc.constant('settle' as const),
  verdict: fc.constantFrom('accept' as const, 'reject' as const),
  by: fc.constantFrom('range' as const, 'kind' as const, 'author' as const, 'id' as const),
  at: fc.nat(9999),
  length: fc.nat(30),
});

/** Body positions inside textblocks, where a caret can stand. */
function carets(document: Node): number[] {
  const found: number[] = [];
  document.forEach((block, before) => {
    for (let offset = 0; offset <= block.content.size; offset += 1) found.push(before + 1 + offset);
  });
  return found;
}

/** First and last block of the paragraph that readers will see a block in. */
function paragraphAround(document: Node, index: number): { first: number; last: number } {
  let first = index;
  while (first > 0 && breakOf(document.child(first - 1)).del !== undefined) first -= 1;
  let last = index;
  while (breakOf(document.child(last)).del !== undefined && last + 1 < document.childCount) last += 1;
  return { first, last };
}

/** Where a whole paragraph stands; null where it has no end of its own. */
function paragraphPlace(tracked: Node, place: number): Stretch | null {
  const { first, last } = paragraphAround(tracked, 5 + (place % (tracked.childCount - 5)));
  if (breakOf(tracked.child(last)).del !== undefined || goesOnInStruckEnd(tracked, last)) return null;
  let from = 0;
  for (let each = 0; each < first; each += 1) from += tracked.child(each).nodeSize;
  let to = from;
  for (let each = first; each <= last; each += 1) to += tracked.child(each).nodeSize;
  return { from, to };
}

/** Whether words that stand in the struck end of the body are read at the end of this block: it is no block by itself. */
function goesOnInStruckEnd(tracked: Node, last: number): boolean {
  const after = tracked.children.slice(last + 1);
  if (after.some((block) => breakOf(block).del === undefined)) return false;
  return after.some((block) => block.children.some((node) => deletedBy(node) === null));
}

/** The one place where an edit may be refused: words that settling left in the struck end of the body. */
function stepFor(tracked: Node, track: () => Transform): Transform | null {
  try {
    return track();
  } catch (error) {
    const ends = tracked.children.findLastIndex((block) => breakOf(block).del === undefined);
    if (error instanceof CannotSuggestError && goesOnInStruckEnd(tracked, ends)) return null;
    throw error;
  }
}

const everything: Choose = () => true;

function settled(document: Node, verdict: Verdict, pick: Choose = everything): Transform {
  const transform = new Transform(document);
  settle(transform, verdict, pick);
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

/** Undo is the inverse steps, last first. */
function expectUndoToRestore(before: Node, { docs, steps, doc }: Transform): void {
  const undo = new Transform(doc);
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const [step, stood] = [steps[index], docs[index]];
    if (step !== undefined && stood !== undefined) undo.step(step.invert(stood));
  }
  expect(undo.doc.eq(before)).toBe(true);
}

/** The same text kept twice: with every change a suggestion, and with every change simply made. */
export class LawSession {
  /** What is there when all is rejected. */
  first = lawText();
  tracked = this.first;
  direct = this.first;
  readonly #cuts = new Map<Author, { readonly cut: Cut; readonly slice: Slice }>();
  #id = 0;

  playAll(turns: readonly Turn[]): void {
    for (const turn of turns) this.play(turn);
    this.#expectAuthorsToSettle();
  }

  play({ deed, author }: Turn): void {
    if (deed.do === 'settle') this.#settle(deed);
    else this.#edit(deed, author);
    this.#expectLaws();
  }

  #edit(made: SessionEdit, author: Author): void {
    const edits = this.#bothEdits(made, author);
    if (edits === null) return;
    this.#id += 1;
    const stamp = { id: String(this.#id), author, at: this.#id * 1000 };
    const moving = this.#movingOf(made, edits.onTracked, stamp);
    const step = stepFor(this.tracked, () => suggest(edits.onTracked, stamp, moving).transform);
    if (step === null) return;
    if (made.do === 'cut')
      this.#cuts.set(author, { cut: cutBy(edits.onTracked, stamp), slice: edits.carried });
    expectStandingTextToStay(this.tracked, step, author);
    expectUndoToRestore(this.tracked, step);
    expect(onlySuggests(this.tracked, step.doc, author)).toBe(true);
    expect(onlySuggests(this.tracked, step.doc, 'somebody else')).toBe(step.doc.eq(this.tracked));
    this.tracked = step.doc;
    this.direct = edits.onDirect;
  }

  #movingOf(made: SessionEdit, edit: Transform, stamp: { id: string; author: Author; at: number }): Moving {
    const cut = this.#cuts.get(stamp.author)?.cut;
    if (made.do === 'cut') return cutting(stamp);
    if (made.do === 'drag') return dragging(edit, stamp);
    return made.do === 'putDown' && cut !== undefined ? pasting(edit, stamp, cut) : standing;
  }

  #bothEdits(made: SessionEdit, author: Author) {
    return made.do === 'removeBlock' || made.do === 'addBlock'
      ? this.#blockEdits(made)
      : this.#textEdits(made, author);
  }

  #blockEdits(made: Extract<SessionEdit, { do: 'removeBlock' | 'addBlock' }>) {
    const place = paragraphPlace(this.tracked, made.at);
    if (place === null || (made.do === 'removeBlock' && this.direct.childCount === 6)) return null;
    const { mapping } = settled(this.tracked, 'accept');
    const [from, to] = [mapping.map(place.from, 1), mapping.map(place.to, -1)];
    const onTracked = new Transform(this.tracked);
    const onDirect = new Transform(this.direct);
    if (made.do === 'addBlock') {
      const { type, attrs } = kindAt(made.kind);
      onTracked.insert(place.from, type.create(attrs, newsSchema.text(made.text)));
      onDirect.insert(from, type.create(attrs, newsSchema.text(made.text)));
    } else {
      onTracked.delete(place.from, place.to);
      onDirect.delete(from, to);
    }
    return { onTracked, onDirect: onDirect.doc, carried: Slice.empty };
  }

  #textEdits(made: Exclude<SessionEdit, { do: 'removeBlock' | 'addBlock' }>, author: Author) {
    const { tracked, direct } = this;
    const { mapping } = settled(tracked, 'accept');
    const stretch = stretchOf(tracked, 'at' in made ? made.at : 0, 'length' in made ? made.length : 0);
    const others = othersOf(tracked, made, stretch);
    if (others === null) return null;
    const seen = ({ from, to }: Stretch): Stretch => {
      const start = mapping.map(from, -1);
      return { from: start, to: Math.max(start, mapping.map(to, -1)) };
    };
    const onScreen = seen(stretch);
    const own = direct.slice(onScreen.from, onScreen.to);
    const carried = made.do === 'putDown' ? (this.#cuts.get(author)?.slice ?? Slice.empty) : own;
    if ((made.do === 'putDown' || made.do === 'drag') && carried.size === 0) return null;
    // A list is changed where a person sees one: a struck item reads as part of the paragraph after it.
    const seenAs = [tracked.resolve(stretch.from).node(1), direct.resolve(onScreen.from).node(1)];
    if (made.do === 'list' && seenAs.some(({ type }) => type.name !== 'list_item')) return null;
    const here: Placed = { ...stretch, others, carried };
    const there: Placed = { ...onScreen, others: others.map(seen), carried };
    // A split that asks for the type that is there anyway cannot be told from one that carries it over.
    const type = tracked.resolve(stretch.from).node(1).type;
    const done = made.do === 'split' && kindAt(made.kind).type === type ? { ...made, kind: 0 } : made;
    return {
      onTracked: applyEdit(tracked, done, here),
      onDirect: applyEdit(direct, done, there).doc,
      carried,
    };
  }

  /** A decision in the middle of the work: what is accepted was so from now on, what is rejected never came. */
  #settle({ verdict, by, at, length }: Settling): void {
    const all = listSuggestions(this.tracked);
    const one = all[at % Math.max(1, all.length)];
    if (one === undefined) return;
    const transform = new Transform(this.tracked);
    if (by === 'range') {
      settleRange(transform, verdict, everything, stretchOf(this.tracked, at, length));
    } else {
      const ids = new Set(all.filter((each) => isLike(one, each, by)).map(({ id }) => id));
      settle(transform, verdict, ({ id }) => ids.has(id));
      expect(listSuggestions(transform.doc).filter(({ id }) => ids.has(id))).toEqual([]);
    }
    this.tracked = transform.doc;
    if (verdict === 'accept') this.first = settled(this.tracked, 'reject').doc;
    else this.direct = settled(this.tracked, 'accept').doc;
  }

  #expectLaws(): void {
    const { tracked, first, direct } = this;
    tracked.check();
    expect(settled(tracked, 'reject').doc.toJSON()).toEqual(first.toJSON());
    expect(settled(tracked, 'accept').doc.toJSON()).toEqual(direct.toJSON());
    expect(project(tracked, 'final').text).toBe(project(direct, 'final').text);
    expect(project(tracked, 'original').text).toBe(project(first, 'original').text);
  }

  /** In the end each author in turn can be cleared away. */
  #expectAuthorsToSettle(): void {
    for (const author of authors) {
      for (const verdict of ['accept', 'reject'] as const) {
        const without = settled(this.tracked, verdict, (stamp) => stamp.author === author).doc;
        without.check();
        expect(JSON.stringify(without.toJSON())).not.toContain(`"author":"${author}"`);
      }
    }
  }
}

type Listed = ReturnType<typeof listSuggestions>[number];

function isLike(one: Listed, other: Listed, by: 'kind' | 'author' | 'id'): boolean {
  if (by === 'id') return one.id === other.id;
  if (by === 'author') return one.author === other.author;
  return (one.moved === '') === (other.moved === '') && one.kinds.join() === other.kinds.join();
}

/** A stretch of carets; one that begins in a head field ends there. */
function stretchOf(document: Node, at: number, length: number): Stretch {
  const places = carets(document);
  const start = at % places.length;
  const from = places[start] ?? 1;
  const end = places[Math.min(start + length, places.length - 1)] ?? from;
  const block = document.resolve(from);
  return { from, to: isTracked(block.node(1)) ? end : Math.min(end, block.end(1)) };
}

/** The other places of an edit, last first; null where it cannot be made at them. */
function othersOf(document: Node, made: SessionEdit, { from, to }: Stretch): readonly Stretch[] | null {
  if (made.do === 'drag') {
    const target = stretchOf(document, made.target, 0);
    return target.from < from || target.from > to ? [target] : null;
  }
  if (made.do !== 'replaceAll') return [];
  // A word that is replaced everywhere stands in one block, and no two of its places overlap.
  const places = made.places.map((at) => {
    const place = stretchOf(document, at, made.length);
    return { from: place.from, to: Math.min(place.to, document.resolve(place.from).end(1)) };
  });
  places.sort((a, b) => b.from - a.from);
  return places.filter((place, index) => index === 0 || place.to < (places[index - 1]?.from ?? 0));
}

/** Sessions in which three people edit and now and then decide. */
export function lawTurns(shortest: number, longest: number): fc.Arbitrary<readonly Turn[]> {
  const deed = fc.oneof({ weight: 12, arbitrary: sessionEdits }, { weight: 1, arbitrary: settlings });
  const turn = fc.record({ deed, author: fc.constantFrom(...authors) });
  return fc.array(turn, { minLength: shortest, maxLength: longest, size: 'max' });
}
