/** Which words of one text are which of another, seen from either. */
export interface Side {
  /** The place of the same word in the other text; null where it has none. */
  readonly partner: (place: number) => number | null;
  /** Gives a word's partner to another one, which has none. */
  readonly move: (from: number, to: number) => void;
}

/** Which words of two texts are the same one. Each has one partner at most. */
export class WordMatches {
  readonly #after: Int32Array;
  readonly #before: Int32Array;
  readonly ofBefore: Side;
  readonly ofAfter: Side;

  constructor(before: number, after: number) {
    this.#after = new Int32Array(before).fill(-1);
    this.#before = new Int32Array(after).fill(-1);
    this.ofBefore = sideOf(this.#after, this.#before);
    this.ofAfter = sideOf(this.#before, this.#after);
  }

  /** The place in the text after of a word of the one before; null where it has none. */
  after(before: number): number | null {
    return this.ofBefore.partner(before);
  }

  /** The place in the text before of a word of the one after; null where it has none. */
  before(after: number): number | null {
    return this.ofAfter.partner(after);
  }

  /** Takes two words for the same, unless either has a partner. */
  put(before: number, after: number): void {
    if (this.#after[before] !== -1 || this.#before[after] !== -1) return;
    this.#after[before] = after;
    this.#before[after] = before;
  }

  /** Takes a word of the text before and its partner apart. */
  drop(before: number): void {
    const after = this.#after[before] ?? -1;
    if (after === -1) return;
    this.#after[before] = -1;
    this.#before[after] = -1;
  }
}

function sideOf(own: Int32Array, other: Int32Array): Side {
  return {
    partner(place) {
      const partner = own[place] ?? -1;
      return partner === -1 ? null : partner;
    },
    move(from, to) {
      const partner = own[from] ?? -1;
      if (partner === -1 || own[to] !== -1) throw new Error(`Word ${from} has no partner to give to ${to}`);
      own[from] = -1;
      own[to] = partner;
      other[partner] = to;
    },
  };
}
