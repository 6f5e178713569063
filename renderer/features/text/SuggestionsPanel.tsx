import { useState } from 'react';
import { useStore } from 'zustand';
import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import type { Verdict } from '#shared/text/suggestions/settle.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { textWords } from '../../words/text.ts';
import { SuggestionRow } from './parts/SuggestionRow.tsx';
import { maySettle } from './suggestion-state.ts';
import type { TextStore } from './text-store.ts';
import './suggestions.css';

export interface SuggestionsPanelProps {
  readonly store: TextStore;
  /** The name of a person, by id: suggestions know their authors by it. */
  readonly nameOf: (personId: string) => string;
}

const { suggestions: words } = textWords;
/** The choice of no author; no person has an empty id. */
const everybody = '';

/**
 * What is suggested in the text, in its order, to be accepted or rejected one by one or together. The list
 * follows the caret, and the caret the list. Whoever may only suggest can take back their own, and sees the
 * rest.
 */
export function SuggestionsPanel({ store, nameOf }: SuggestionsPanelProps) {
  const all = useStore(store, ({ glance }) => glance?.suggestions ?? none);
  const atCaret = useStore(store, ({ glance }) => glance?.suggestion?.id ?? null);
  const draft = useStore(store, (state) => state.draft);
  const [author, setAuthor] = useState(everybody);
  const { settle, showSuggestion, setSuggesting } = store.getState();
  const authors = [...new Set(all.map((each) => each.author))];
  // The author who was chosen may have no suggestion left.
  const chosen = authors.includes(author) ? author : everybody;
  // Filtered here and not in the store: nobody else needs it.
  const shown = chosen === everybody ? all : all.filter((each) => each.author === chosen);
  const mayWrite = draft !== null && !draft.readOnly;
  const may = (verdict: Verdict, one: Suggestion): boolean =>
    draft !== null && maySettle(draft, verdict, one);
  const settleAll = (verdict: Verdict): void =>
    settle(verdict, (stamp) => chosen === everybody || stamp.author === chosen);
  const active = shown.findIndex(({ id }) => id === atCaret);
  const one = shown[active];
  const go = (which: Suggestion | undefined): void => {
    if (which !== undefined) showSuggestion(which);
  };
  if (all.length === 0) {
    const start = <Button onClick={() => setSuggesting(true)}>{words.startSuggesting}</Button>;
    return (
      <EmptyState title={words.none} {...(mayWrite ? { action: start } : {})}>
        {words.noneHint}
      </EmptyState>
    );
  }
  return (
    <div className="suggestions">
      {authors.length > 1 && (
        <SelectField
          label={words.whose}
          value={chosen}
          onChange={setAuthor}
          options={[
            { value: everybody, label: words.everybody },
            ...authors.map((each) => ({ value: each, label: nameOf(each) })),
          ]}
        />
      )}
      <div className="suggestions-acts">
        {verdicts.map((verdict) => (
          <Button
            key={verdict}
            variant={verdict === 'accept' ? 'primary' : 'plain'}
            disabled={one === undefined || !may(verdict, one)}
            title={words.hints[verdict]}
            onClick={() => settle(verdict, ({ id }) => id === one?.id)}
          >
            {words.one[verdict]}
          </Button>
        ))}
        {verdicts.map((verdict) => (
          <Button
            key={`${verdict}-all`}
            variant="quiet"
            disabled={!shown.every((each) => may(verdict, each))}
            onClick={() => settleAll(verdict)}
          >
            {words.all[verdict](shown.length)}
          </Button>
        ))}
      </div>
      <VirtualList
        label={words.list}
        count={shown.length}
        itemAt={(index) => shown[index]}
        rowKey={(each) => each.id}
        rowHeight={72}
        varying
        active={active}
        onActivate={(index) => go(shown[index])}
        renderRow={(each) => <SuggestionRow suggestion={each} author={nameOf(each.author)} />}
      />
    </div>
  );
}

const verdicts: readonly Verdict[] = ['accept', 'reject'];
/** One object for every drawing, so that the selector's answer stays the same. */
const none: readonly Suggestion[] = [];
