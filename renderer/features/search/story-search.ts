import type { Node } from 'prosemirror-model';
import { type FoundSpot, isSpot } from '#shared/search/desk-find.ts';
import { searchedText, type TextMatch } from '#shared/text/find/find-in-document.ts';
import { findInLines } from '#shared/text/find/find-in-lines.ts';
import { replacementText } from '#shared/text/find/replacement-text.ts';
import type { Highlight, HighlightRange } from '../../text/drawing/highlights.ts';
import type { RegexFinder } from '../../text/finding/regex-finder.ts';
import type { TextEditor } from '../../text/text-editor.ts';
import type { FindValues } from './find-state.ts';

/** As many as are lit up and replaced at once: what a person goes through, and one change can carry. */
const mostFound = 3000;
/** After an edit the text is searched again when nothing was changed for so long. */
const restMs = 200;
/** A search that takes longer than this says that it is under way; before, it would only flicker. */
const calmMs = 150;

/** The values that the bar shows, for who changes them. */
export interface FindPicture {
  readonly get: () => FindValues;
  readonly set: (change: Partial<FindValues>) => void;
}

/**
 * The search in the editor that is on the screen. Where the matches stand is the editor's to say, which moves
 * them with the text; after an edit they are looked for anew once the hand rests, and before any of them is
 * gone to or replaced.
 */
export class StorySearch {
  readonly #picture: FindPicture;
  readonly #findRegex: RegexFinder;
  #editor: TextEditor | null = null;
  #matches: readonly TextMatch[] = [];
  /** The text in which the matches stand. */
  #searched: Node | null = null;
  /** Where the search begins: the first match from here on is the one that is looked at. */
  #origin = 0;
  /** The match that is wanted instead, until a text was searched for it. */
  #spot: FoundSpot | null = null;
  /** Counts searches: the answer to an earlier one is of no use. */
  #turn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(picture: FindPicture, findRegex: RegexFinder) {
    this.#picture = picture;
    this.#findRegex = findRegex;
  }

  get editor(): TextEditor | null {
    return this.#editor;
  }

  setEditor(editor: TextEditor | null): void {
    this.#editor = editor;
    this.#searched = null;
    this.#origin = 0;
    this.#picture.set({ inSelection: false });
    void this.search(this.#spot === null ? 'stay' : 'go');
  }

  /** Searches again when the hand rests. */
  textChanged(): void {
    clearTimeout(this.#rest);
    if (this.#picture.get().shown !== 'no') this.#rest = setTimeout(() => void this.#catchUp(), restMs);
  }

  /** The next search begins at the marked words or at the caret. */
  beginHere(): void {
    this.#origin = this.#editor?.range().from ?? 0;
  }

  /** The next search goes to this place, if it is still there. */
  beginAt(spot: FoundSpot): void {
    this.#spot = spot;
  }

  /** Keeps a passage to search within; null lets go of it. */
  setScope(range: HighlightRange | null): void {
    const items = range === null ? [] : [{ ...range, look: 'search-scope', id: 'scope' }];
    this.#editor?.highlights.set('search-scope', items);
  }

  get hasScope(): boolean {
    return (this.#editor?.highlights.list('search-scope').length ?? 0) > 0;
  }

  /** Whether the marked words are the match that is looked at, and so no passage that a person marked. */
  isAtMatch(): boolean {
    const range = this.#editor?.range();
    return this.#matches.some(({ from, to }) => from === range?.from && to === range.to);
  }

  /** Looks for what the bar says. `go` brings the first match from the origin on into sight, `stay` moves nothing. */
  async search(how: 'go' | 'stay'): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const editor = this.#editor;
    const { query, shown } = this.#picture.get();
    if (editor === null || shown === 'no' || query.text === '') return this.#show([], { kind: 'nothing' });
    const document = editor.document();
    const { lines, locate } = searchedText(document);
    const order = { lines, query, most: mostFound };
    const answer = query.regex ? await this.#findCalmly(order) : findInLines(lines, query, mostFound);
    if (turn !== this.#turn || answer.kind === 'overtaken') return;
    if (editor.document() !== document) return this.search(how);
    this.#searched = document;
    if (answer.kind !== 'found') return this.#show([], answer);
    const place = this.#place();
    const matches = this.#inScope(answer.matches.map(locate));
    const wanted =
      how === 'go' ? this.#wanted(matches, lines) : matches.findIndex(({ from }) => from === place?.from);
    this.#show(matches, {
      kind: 'found',
      count: matches.length,
      more: answer.more,
      current: wanted === -1 ? null : wanted,
    });
    if (how === 'go') this.#goTo(wanted);
  }

  /** To the match after the marked words or before them; round the end to the first. */
  async step(by: 1 | -1): Promise<void> {
    await this.#catchUp();
    const range = this.#editor?.range();
    if (range === undefined) return;
    const beside =
      by === 1
        ? this.#matches.findIndex(({ from }) => from >= range.to)
        : this.#matches.findLastIndex(({ to }) => to <= range.from);
    this.#goTo(beside !== -1 ? beside : by === 1 ? 0 : this.#matches.length - 1);
  }

  /** Replaces the match that is marked and goes on; goes to the next one where none is marked. */
  async replaceOne(): Promise<void> {
    await this.#catchUp();
    const range = this.#editor?.range();
    const match = this.#matches.find(({ from, to }) => from === range?.from && to === range.to);
    if (match !== undefined) this.#replace([match], false);
    await this.step(1);
  }

  async replaceAll(): Promise<void> {
    await this.#catchUp();
    const { result } = this.#picture.get();
    if (result.kind !== 'found' || this.#matches.length === 0) return;
    this.#replace(this.#matches, result.more);
    await this.search('stay');
  }

  /** Puts the matches out and forgets where they stood. */
  stop(): void {
    clearTimeout(this.#rest);
    this.setScope(null);
    void this.search('stay');
  }

  /** Searches a text that has changed since it was searched. */
  async #catchUp(): Promise<void> {
    if (this.#editor?.document() !== this.#searched) await this.search('stay');
  }

  async #findCalmly(order: Parameters<RegexFinder>[0]) {
    const calm = setTimeout(() => this.#picture.set({ result: { kind: 'searching' } }), calmMs);
    try {
      return await this.#findRegex(order);
    } finally {
      clearTimeout(calm);
    }
  }

  #replace(matches: readonly TextMatch[], more: boolean): void {
    const { query, replacement, keepCase } = this.#picture.get();
    const replacing = { text: replacement, regex: query.regex, keepCase };
    const changes = matches
      .filter(({ printed }) => !printed)
      .map((match) => ({ ...match, text: replacementText(replacing, match.words, match) }))
      // What reads the same already would only make a suggestion that says nothing.
      .filter(({ words, text }) => words !== text);
    if (changes.length > 0 && this.#editor?.replace(changes) !== true) return;
    const printed = matches.filter((match) => match.printed).length;
    this.#picture.set({ replaced: { count: changes.length, printed, more } });
  }

  #inScope(matches: readonly TextMatch[]): readonly TextMatch[] {
    const scope = this.#editor?.highlights.list('search-scope')[0];
    if (scope === undefined || !this.#picture.get().inSelection) return matches;
    return matches.filter(({ from, to }) => from >= scope.from && to <= scope.to);
  }

  /** Which match to look at: the spot that is wanted, or else the first from the origin on. */
  #wanted(matches: readonly TextMatch[], lines: readonly string[]): number {
    const spot = this.#spot;
    this.#spot = null;
    const exact =
      spot === null ? -1 : matches.findIndex(({ line, start }) => isSpot(lines[line] ?? '', start, spot));
    if (exact !== -1) return exact;
    const first = matches.findIndex(({ from }) => from >= this.#origin);
    return first === -1 ? Math.min(0, matches.length - 1) : first;
  }

  /** Where the match that is looked at has moved to. */
  #place(): Highlight | undefined {
    const { result } = this.#picture.get();
    if (result.kind !== 'found' || result.current === null) return undefined;
    return this.#editor?.highlights.list('found').find(({ id }) => id === String(result.current));
  }

  #show(matches: readonly TextMatch[], result: FindValues['result']): void {
    this.#matches = matches;
    const highlights = this.#editor?.highlights;
    highlights?.set(
      'found',
      matches.map(({ from, to }, index) => ({ from, to, look: 'found', id: String(index) })),
    );
    if (result.kind === 'found' && result.current !== null)
      highlights?.activate('found', String(result.current));
    this.#picture.set({ result });
  }

  #goTo(index: number): void {
    const match = this.#matches[index];
    const { result } = this.#picture.get();
    if (match === undefined || result.kind !== 'found') return;
    this.#origin = match.from;
    this.#editor?.highlights.activate('found', String(index));
    this.#editor?.showRange(match);
    this.#picture.set({ result: { ...result, current: index } });
  }
}
