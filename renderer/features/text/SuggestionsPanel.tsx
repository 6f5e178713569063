import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import type { Verdict } from '#shared/text/suggestions/settle.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { textWords } from '../../words/text.ts';
import { SuggestionActs } from './parts/SuggestionActs.tsx';
import { SuggestionFilters } from './parts/SuggestionFilters.tsx';
import { SuggestionRow } from './parts/SuggestionRow.tsx';
import { noFilter } from './suggestion-filter.ts';
import { maySettle, shownIn } from './suggestion-state.ts';
import type { TextState, TextStore } from './text-store.ts';
import './suggestions.css';

export interface SuggestionsPanelProps {
  readonly store: TextStore;
  /** The name of a person, by id: suggestions know their authors by it. */
  readonly nameOf: (personId: string) => string;
}

const { suggestions: words } = textWords;

/**
 * What is suggested in the text, in its order, to be accepted or rejected one by one or together. The list
 * follows the caret, and the caret the list. Whoever may only suggest can take back their own, and sees the
 * rest.
 */
export function SuggestionsPanel({ store, nameOf }: SuggestionsPanelProps) {
  const state = useStore(store, useShallow(drawnOf));
  const { draft, mode, glance, filter } = state;
  const { settleAtCaret, settleShown, showSuggestion, setFilter, setSuggesting } = store.getState();
  const { all, shown } = useShown(state);
  // Nobody sees any more that the list is narrowed, so the keys go through all again.
  useEffect(() => () => store.getState().setFilter(noFilter), [store]);
  if (all.length === 0) {
    const start = <Button onClick={() => setSuggesting(true)}>{words.startSuggesting}</Button>;
    return (
      <EmptyState title={words.none} {...(draft?.readOnly === false ? { action: start } : {})}>
        {words.noneHint}
      </EmptyState>
    );
  }
  const atCaret = glance?.suggestion ?? null;
  const active = shown.findIndex(({ id }) => id === atCaret?.id);
  const may = (verdict: Verdict, one: Suggestion): boolean => maySettle(state, verdict, one);
  const marked = glance?.selection ?? null;
  const touched = marked === null ? [] : all.filter((one) => isWithin(one, marked));
  const decidable = touched.length > 0 ? touched : shown.filter((_one, index) => index === active);
  const others = [...new Set(all.map(({ author }) => author))].filter((id) => id !== draft?.hand);
  return (
    <div className="suggestions">
      <SuggestionFilters
        filter={filter}
        others={others.map((id) => ({ id, name: nameOf(id) }))}
        onFilter={setFilter}
      />
      {mode === 'read' && draft?.readOnly === false && <p className="suggestions-unfit">{words.reading}</p>}
      <SuggestionActs
        marked={touched.length > 0}
        shown={shown.length}
        mayOne={(verdict) => decidable.some((one) => may(verdict, one))}
        mayAll={(verdict) => shown.length > 0 && shown.every((one) => may(verdict, one))}
        onOne={settleAtCaret}
        onAll={settleShown}
      />
      {shown.length === 0 ? (
        <div className="suggestions-unfit">
          <p>{words.unfit(all.length)}</p>
          <Button variant="quiet" onClick={() => setFilter(noFilter)}>
            {words.showAll}
          </Button>
        </div>
      ) : (
        <VirtualList
          label={words.list}
          count={shown.length}
          itemAt={(index) => shown[index]}
          rowKey={(each) => each.id}
          rowHeight={72}
          varying
          active={active}
          onActivate={(index) => shown[index] && showSuggestion(shown[index])}
          renderRow={(each) => <SuggestionRow suggestion={each} author={nameOf(each.author)} />}
        />
      )}
    </div>
  );
}

/** What is drawn here; how the text stands to the store changes with every key and is not. */
function drawnOf({ draft, mode, glance, filter, document }: TextState) {
  return { draft, mode, glance, filter, document };
}

/** All suggestions and those that pass the filter, made anew only where one of the two can differ. */
function useShown(state: ReturnType<typeof drawnOf>): {
  readonly all: readonly Suggestion[];
  readonly shown: readonly Suggestion[];
} {
  const { glance, draft, document, filter } = state;
  const shown = useMemo(
    () => shownIn({ glance, draft, document, filter }),
    [glance, draft, document, filter],
  );
  return { all: glance?.suggestions ?? none, shown };
}

function isWithin({ places }: Suggestion, range: { readonly from: number; readonly to: number }): boolean {
  return places.some(({ from, to }) => from < range.to && to > range.from);
}

/** One object for every drawing, so that what is made of it stays the same. */
const none: readonly Suggestion[] = [];
