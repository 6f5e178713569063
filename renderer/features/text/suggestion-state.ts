import type { PersonId } from '#shared/people/person.ts';
import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import type { Choose, Verdict } from '#shared/text/suggestions/settle.ts';
import type { OpenSession } from './draft-sessions.ts';
import type { TextState } from './text-store.ts';

/** Redline shows every hand; final reads as if all were accepted, original as if all were rejected. */
export const suggestionViews = ['redline', 'final', 'original'] as const;
export type SuggestionView = (typeof suggestionViews)[number];

/** How suggestions are made, shown and settled: the part of the text's state that is about them. */
export interface SuggestionState {
  /** What is typed becomes suggestions. Always so for who may only suggest. */
  readonly suggesting: boolean;
  /** Who chose so: the next person at this desk begins by editing. */
  readonly suggestsAs: PersonId | null;
  /** How suggestions are shown: marked, as they will read, or as it read before them. */
  readonly view: SuggestionView;
  readonly setSuggesting: (suggesting: boolean) => void;
  readonly setView: (view: SuggestionView) => void;
  /** Accepts or rejects the suggestions that are picked; the caret moves on to the next. */
  readonly settle: (verdict: Verdict, pick: Choose) => void;
  /** The same for the suggestion at the caret, if there is one that this person may settle so. */
  readonly settleAtCaret: (verdict: Verdict) => void;
  /** To the next of the three views, and round. */
  readonly nextView: () => void;
  /** Brings a suggestion to the caret. */
  readonly showSuggestion: (which: Suggestion | 'next' | 'previous') => void;
}

/**
 * Who may change the text settles any suggestion; whoever may only suggest can take their own back. Main
 * holds the same rule; the window greys what it would refuse.
 */
export function maySettle(draft: OpenSession, verdict: Verdict, { author }: Suggestion): boolean {
  return !draft.readOnly && (draft.mayEdit || (verdict === 'reject' && author === draft.hand));
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
    suggesting: false,
    suggestsAs: null,
    view: 'redline',
    setSuggesting: (suggesting) =>
      set(({ draft }) => ({
        suggesting: suggesting || draft?.mayEdit === false,
        suggestsAs: suggesting ? (draft?.hand ?? null) : null,
      })),
    setView: (view) => set(() => ({ view })),
    nextView: () => set(({ view }) => ({ view: viewAfter(view) })),
    settleAtCaret(verdict) {
      const { draft, glance, settle } = get();
      const one = glance?.suggestion ?? null;
      if (draft === null || one === null || !maySettle(draft, verdict, one)) return;
      settle(verdict, ({ id }) => id === one.id);
    },
  };
}
