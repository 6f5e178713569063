import { Search } from 'lucide-react';
import { useStore } from 'zustand';
import type { RuleId } from '#shared/checks/style-rule.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { VirtualList } from '../../../components/VirtualList.tsx';
import { styleWords as words } from '../../../words/style.ts';
import { everyRule, filterRules } from '../rule-filter.ts';
import type { RulesStore } from '../rules-store.ts';
import { RuleFilters } from './RuleFilters.tsx';
import { RuleRow } from './RuleRow.tsx';

export interface RuleListProps {
  readonly store: RulesStore;
  /** The rules with something unsaved in their forms. */
  readonly unsaved: ReadonlySet<string>;
  readonly onOpen: (rule: RuleId) => void;
}

/** Pixels: two lines with air around them. */
const rowHeight = 48;

/** The rules that fit the filters, by theme and name. */
export function RuleList({ store, unsaved, onOpen }: RuleListProps) {
  const { status, rules, filter, active, load, setFilter, activate } = useStore(store);
  const shown = filterRules(rules, filter);
  return (
    <section className="rules-list" aria-label={words.list}>
      <div className="rules-search">
        <Search aria-hidden="true" />
        <input
          type="search"
          className="field-input"
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          maxLength={200}
          value={filter.text}
          onChange={(event) => setFilter({ text: event.target.value })}
        />
      </div>
      <RuleFilters filter={filter} onChange={setFilter} />
      <p className="rules-found soft" role="status">
        {status === 'ready' && words.found(shown.length, rules.length)}
      </p>
      {status === 'failed' && (
        <EmptyState
          title={words.failed}
          action={<Button onClick={() => void load()}>{words.again}</Button>}
        />
      )}
      {status === 'ready' && shown.length === 0 && (
        <EmptyState
          title={words.noHits}
          action={<Button onClick={() => setFilter(everyRule)}>{words.clear}</Button>}
        />
      )}
      {shown.length > 0 && (
        <VirtualList
          label={words.list}
          count={shown.length}
          itemAt={(index) => shown[index]}
          rowKey={(rule) => rule.id}
          renderRow={(rule) => <RuleRow rule={rule} unsaved={unsaved.has(rule.id)} />}
          rowHeight={rowHeight}
          active={shown.findIndex(({ id }) => id === active)}
          onActivate={(index) => activate(shown[index]?.id ?? null)}
          onOpen={(index) => {
            const rule = shown[index];
            if (rule !== undefined) onOpen(rule.id);
          }}
        />
      )}
    </section>
  );
}
