import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ListedRule } from '#shared/checks/listed-rule.ts';
import type { RuleId } from '#shared/checks/style-rule.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { RulesTakenIn } from '#shared/ipc/style-calls.ts';
import type { Client } from '../../ipc/client.ts';
import { everyRule, type RuleFilter } from './rule-filter.ts';

export interface RulesState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Every rule as it stands, by theme and name. */
  readonly rules: readonly ListedRule[];
  readonly filter: RuleFilter;
  /** The rule that the keyboard is on. */
  readonly active: RuleId | null;
  readonly load: () => Promise<void>;
  readonly setFilter: (part: Partial<RuleFilter>) => void;
  readonly activate: (id: RuleId | null) => void;
  readonly importRules: () => Promise<void>;
  readonly exportRules: () => Promise<void>;
}

export type RulesStore = StoreApi<RulesState>;

export interface RulesStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  /** Told what came of a file, which is nowhere to be seen otherwise. */
  readonly onImported: (taken: RulesTakenIn) => void;
  readonly onExported: (rules: number) => void;
}

/** The house's rules of style as their list shows them. The checks of a story ask for the live ones by themselves. */
export function createRulesStore({ client, report, onImported, onExported }: RulesStoreTools): RulesStore {
  const store = createStore<RulesState>()((set, get) => ({
    status: 'idle',
    rules: [],
    filter: everyRule,
    active: null,

    async load() {
      if (get().status !== 'ready') set({ status: 'loading' });
      const answer = await client.call('checks:list-rules', {});
      if (answer.ok) return set({ status: 'ready', rules: answer.value });
      set({ status: 'failed' });
      report(answer.failure);
    },
    setFilter: (part) => set({ filter: { ...get().filter, ...part } }),
    activate: (active) => set({ active }),
    async importRules() {
      const answer = await client.call('checks:import-rules', {});
      if (answer.ok) onImported(answer.value);
      else report(answer.failure);
    },
    async exportRules() {
      const answer = await client.call('checks:export-rules', {});
      if (answer.ok) onExported(answer.value.rules);
      else report(answer.failure);
    },
  }));
  client.on('checks:rules-changed', () => {
    if (store.getState().status !== 'idle') void store.getState().load();
  });
  return store;
}
