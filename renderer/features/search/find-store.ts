import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FoundSpot } from '#shared/search/desk-find.ts';
import { emptyFind, type FindQuery } from '#shared/text/find/find-query.ts';
import type { RegexFinder } from '../../text/finding/regex-finder.ts';
import type { TextEditor } from '../../text/text-editor.ts';
import type { FindValues } from './find-state.ts';
import { StorySearch } from './story-search.ts';

export interface FindState extends FindValues {
  /** Shows the bar and gives it the keyboard. What is marked in the text is looked for, or searched in. */
  readonly show: (how: 'find' | 'replace') => void;
  /** Shows or hides the part of the bar that replaces; the keyboard stays where it is. */
  readonly showReplace: (shown: boolean) => void;
  /** Shows the bar with what a search of the whole desk looked for; the next story opens at what it found. */
  readonly showSpot: (query: FindQuery, spot: FoundSpot) => void;
  /** Puts the bar away; the keyboard goes to the text, where the match that was looked at is marked. */
  readonly close: () => void;
  readonly setQuery: (change: Partial<FindQuery>) => void;
  readonly setReplacement: (change: { readonly replacement?: string; readonly keepCase?: boolean }) => void;
  /** Keeps to the passage that is marked now, or that was when the bar came up. */
  readonly setInSelection: (inSelection: boolean) => void;
  /** To the match after the caret or before it; asks what to look for where that is not known yet. */
  readonly step: (by: 1 | -1) => void;
  /** Replaces the match that is marked and goes to the next. */
  readonly replaceOne: () => void;
  readonly replaceAll: () => void;
  /** Another editor is on the screen, or none. */
  readonly setEditor: (editor: TextEditor | null) => void;
  /** The text on the screen is another. */
  readonly textChanged: () => void;
  /** Forgets what was looked for: somebody else sits down. */
  readonly forget: () => void;
}

export type FindStore = StoreApi<FindState>;

export interface FindStoreOptions {
  /** Runs regular expressions where they can be ended. */
  readonly findRegex: RegexFinder;
}

/** Marked words that are longer are a passage to search in, and not something to look for. */
const longestSeed = 200;

const fresh: FindValues = {
  shown: 'no',
  query: emptyFind,
  replacement: '',
  keepCase: false,
  inSelection: false,
  markFirst: false,
  result: { kind: 'nothing' },
  replaced: null,
  asked: 0,
};

/** Finding and replacing in the story on the screen. What was looked for last stays until another person comes. */
export function createFindStore({ findRegex }: FindStoreOptions): FindStore {
  return createStore<FindState>()((set, get) => {
    const search = new StorySearch({ get, set }, findRegex);
    const lookAgain = (change: Partial<FindValues>): void => {
      set({ replaced: null, markFirst: false, ...change });
      void search.search('go');
    };
    return {
      ...fresh,
      show(how) {
        const { query, shown, asked } = get();
        search.beginHere();
        const change: Partial<FindValues> = { shown: how, asked: asked + 1 };
        const seed = shown !== 'no' && search.isAtMatch() ? null : seedOf(search);
        if (seed === null) return lookAgain(change);
        if ('range' in seed) {
          search.setScope(seed.range);
          return lookAgain({ ...change, inSelection: true });
        }
        // Signs of a pattern mean themselves in marked words, so those are looked for as words.
        lookAgain({ ...change, query: { ...query, text: seed.text, regex: false } });
      },
      showReplace: (shown) => set({ shown: shown ? 'replace' : 'find' }),
      showSpot(query, spot) {
        search.beginAt(spot);
        set({ shown: 'find', query, replaced: null });
      },
      close() {
        set({ shown: 'no', replaced: null, inSelection: false });
        search.stop();
        search.editor?.focus();
      },
      setQuery: (change) => lookAgain({ query: { ...get().query, ...change } }),
      setReplacement: (change) => set({ ...change, replaced: null }),
      setInSelection(inSelection) {
        const range = search.editor?.range();
        const marked = range !== undefined && range.from !== range.to && !search.isAtMatch();
        if (inSelection && marked) search.setScope(range);
        const kept = inSelection && search.hasScope;
        lookAgain({ inSelection: kept, markFirst: inSelection && !kept });
      },
      step(by) {
        if (get().query.text === '') return get().show('find');
        if (get().shown === 'no') set({ shown: 'find' });
        void search.step(by);
      },
      replaceOne: () => void search.replaceOne(),
      replaceAll: () => void search.replaceAll(),
      setEditor: (editor) => search.setEditor(editor),
      textChanged: () => search.textChanged(),
      forget() {
        set(fresh);
        search.stop();
      },
    };
  });
}

/** What the marked words are meant as: something to look for, or a passage of several paragraphs to search in. */
function seedOf({ editor }: StorySearch): { text: string } | { range: { from: number; to: number } } | null {
  const marked = editor?.selection() ?? null;
  if (marked === null) return null;
  const { quote, from, to } = marked;
  if (quote.includes('\n') || quote.length > longestSeed) return { range: { from, to } };
  return quote.trim() === '' ? null : { text: quote };
}
