import type { PersonId } from '#shared/people/person.ts';
import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import type { Verdict } from '#shared/text/suggestions/settle.ts';
import type { Stamp } from '#shared/text/suggestions/suggestion.ts';
import type { Decision } from '../../text/suggesting/suggestion-commands.ts';
import type { TextMode } from '../../text/text-mode.ts';
import type { OpenSession } from './draft-sessions.ts';
import { filterSuggestions, noFilter, type SuggestionFilter } from './suggestion-filter.ts';
import type { TextState } from './text-store.ts';

/** Redline shows every hand; final reads as if all were accepted, original as if all were rejected. */
export const suggestionViews = ['redline', 'final', 'original'] as const;
export type SuggestionView = (typeof suggestionViews)[number];

/** How suggestions are made, shown and settled: the part of the text's state that is about them. */
export interface SuggestionState {
  /** What typing does: as the person chose, within what they may. */
  readonly mode: TextMode;
  /** What is typed becomes suggestions: the mode is to suggest. */
  readonly suggesting: boolean;
  /** What each person chose; it stands while the app runs, and the next person at this desk begins by editing. */
  readonly chosenModes: ReadonlyMap<PersonId, TextMode>;
  /** How somebody who only reads will go on when they write again. */
  readonly writingMode: TextMode;
  readonly setMode: (mode: TextMode) => void;
  /** How suggestions are shown: marked, as they will read, or as it read before them. */
  readonly view: SuggestionView;
  readonly setSuggesting: (suggesting: boolean) => void;
  readonly setView: (view: SuggestionView) => void;
  /** Accepts or rejects the suggestions that are picked; the caret moves on to the next that is shown. */
  readonly settle: (decision: Omit<Decision, 'among'>) => void;
  /**
   * The same for what is suggested within the marked words, or else for the suggestion at the caret; of either, what
   * this person may settle so.
   */
  readonly settleAtCaret: (verdict: Verdict) => void;
  /** The same for all suggestions that are shown. */
  readonly settleShown: (verdict: Verdict) => void;
  /** Only to read, or to go on as before. */
  readonly setReading: (reading: boolean) => void;
  /** To the next of the three views, and round. */
  readonly nextView: () => void;
  /** Which suggestions are shown beside the text: “all”, “next” and “previous” are those. */
  readonly filter: SuggestionFilter;
  readonly setFilter: (filter: SuggestionFilter) => void;
  /** Brings a suggestion to the caret. */
  readonly showSuggestion: (which: Suggestion | 'next' | 'previous') => void;
}

/**
 * Who may change the text settles any suggestion; whoever may only suggest can take their own back. Main
 * holds the same rule; the window greys what it would refuse. Who has chosen to read decides nothing.
 */
export function maySettle(
  { draft, mode }: Pick<TextState, 'draft' | 'mode'>,
  verdict: Verdict,
  { author }: Pick<Stamp, 'author'>,
): boolean {
  if (draft === null || draft.readOnly || mode === 'read') return false;
  return draft.mayEdit || (verdict === 'reject' && author === draft.hand);
}

/** What a person may do in a draft, what they begin with first. Everybody may only read. */
export function allowedModes({ readOnly, mayEdit }: Rights): readonly TextMode[] {
  if (readOnly) return ['read'];
  return mayEdit ? ['edit', 'suggest', 'read'] : ['suggest', 'read'];
}

type Rights = Pick<OpenSession, 'readOnly' | 'mayEdit'>;

/** The mode that a person chose, as far as they may. */
export function modeIn(
  draft: Rights & Pick<OpenSession, 'hand'>,
  chosen: ReadonlyMap<PersonId, TextMode>,
): Pick<SuggestionState, 'mode' | 'suggesting'> {
  const allowed = allowedModes(draft);
  const wanted = chosen.get(draft.hand);
  const mode = allowed.find((each) => each === wanted) ?? allowed[0] ?? 'read';
  return { mode, suggesting: mode === 'suggest' };
}

/** The suggestions that are shown beside the text. */
export function shownIn({
  glance,
  draft,
  document,
  filter,
}: Pick<TextState, 'glance' | 'draft' | 'document' | 'filter'>): readonly Suggestion[] {
  const all = glance?.suggestions ?? none;
  if (filter === noFilter || draft === null) return all;
  const { session, hand } = draft;
  const text = { document: document ?? session.document, anchors: session.anchors, reader: hand };
  return filterSuggestions(all, filter, text);
}

/** One object for every drawing, so that a selector's answer stays the same. */
const none: readonly Suggestion[] = [];

/** The same as a set for the editor; null where all are shown. */
export function shownIds(state: TextState): ReadonlySet<string> | null {
  return state.filter === noFilter ? null : new Set(shownIn(state).map(({ id }) => id));
}

/** The views in a circle, for the one key that goes through them. */
function viewAfter(view: SuggestionView): SuggestionView {
  const next = (suggestionViews.indexOf(view) + 1) % suggestionViews.length;
  return suggestionViews[next] ?? 'redline';
}

type Change = (change: (state: TextState) => Partial<TextState>) => void;

/** What is kept of it here; the rest is done in the editor that is on the screen. */
export function suggestionActs(
  set: Change,
  get: () => TextState,
): Omit<SuggestionState, 'settle' | 'showSuggestion'> {
  return {
    mode: 'edit',
    suggesting: false,
    chosenModes: new Map(),
    writingMode: 'edit',
    view: 'redline',
    setMode: (mode) =>
      set(({ draft, chosenModes }) => {
        if (draft === null) return {};
        const chosen = new Map(chosenModes).set(draft.hand, mode);
        const writing = mode === 'read' ? {} : { writingMode: mode };
        return { chosenModes: chosen, refused: null, ...writing, ...modeIn(draft, chosen) };
      }),
    setSuggesting: (suggesting) => get().setMode(suggesting ? 'suggest' : 'edit'),
    setReading(reading) {
      const { setMode, writingMode } = get();
      setMode(reading ? 'read' : writingMode);
    },
    filter: noFilter,
    setFilter: (filter) => set(() => ({ filter })),
    settleShown(verdict) {
      const state = get();
      const ids = new Set(shownIn(state).map(({ id }) => id));
      state.settle({ verdict, pick: (stamp) => ids.has(stamp.id) && maySettle(state, verdict, stamp) });
    },
    setView: (view) => set(() => ({ view })),
    nextView: () => set(({ view }) => ({ view: viewAfter(view) })),
    settleAtCaret(verdict) {
      const state = get();
      const { glance, settle } = state;
      const marked = glance?.selection ?? null;
      const one = glance?.suggestion ?? null;
      if (one === null) return;
      if (marked !== null)
        settle({ verdict, pick: (stamp) => maySettle(state, verdict, stamp), within: marked });
      else if (maySettle(state, verdict, one)) settle({ verdict, pick: ({ id }) => id === one.id });
    },
  };
}
