import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RuleTrial, TrialText } from '#shared/checks/listed-rule.ts';
import type { RuleContent } from '#shared/checks/style-rule.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';

/** A trial of a rule on every story, as far as it has come. */
export type TrialProgress =
  | { readonly kind: 'running'; readonly done: number; readonly found: number }
  | { readonly kind: 'tried'; readonly trial: RuleTrial };

export interface TrialState {
  readonly text: TrialText;
  /** The rule that is or was tried, as it stood then; null where none was. */
  readonly rule: RuleContent | null;
  readonly progress: TrialProgress | null;
  readonly setText: (text: TrialText) => void;
  readonly start: (rule: RuleContent) => Promise<void>;
  /** Stops the trial under way; what it found by then is not kept. */
  readonly cancel: () => void;
  readonly forget: () => void;
}

export type TrialStore = StoreApi<TrialState>;

export interface TrialStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

export function createTrialStore({ client, report }: TrialStoreTools): TrialStore {
  const store = createStore<TrialState>()((set, get) => ({
    text: 'drafts',
    rule: null,
    progress: null,

    setText: (text) => set({ text }),
    async start(rule) {
      set({ rule, progress: { kind: 'running', done: 0, found: 0 } });
      const answer = await client.call('checks:try-rule', { rule, text: get().text });
      // Another trial took its place, or it is not wanted any more.
      if (get().rule !== rule) return;
      if (answer.ok) return set({ progress: { kind: 'tried', trial: answer.value } });
      set({ rule: null, progress: null });
      report(answer.failure);
    },
    cancel: () => void client.call('checks:cancel-trial', {}),
    forget() {
      if (get().progress?.kind === 'running') get().cancel();
      set({ rule: null, progress: null });
    },
  }));
  client.on('checks:trial-progress', ({ done, found }) => {
    if (store.getState().progress?.kind === 'running') {
      store.setState({ progress: { kind: 'running', done, found } });
    }
  });
  return store;
}
