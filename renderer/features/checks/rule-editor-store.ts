import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RuleVersion } from '#shared/checks/listed-rule.ts';
import type { RuleContent, RuleId, RuleStatus } from '#shared/checks/style-rule.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';
import type { RuleForm } from './rule-form.ts';

/** Which rule is written: one that there is, or a new one. */
export type EditedRule = RuleId | 'new';

export interface RuleEditorState {
  /**
   * What was written and not saved, by rule. It is kept while somebody looks elsewhere, and goes with the window.
   */
  readonly edits: ReadonlyMap<EditedRule, RuleForm>;
  /** Saving or changing a status is under way. */
  readonly busy: boolean;
  /** The earlier versions of the rule that was asked for last. */
  readonly history: { readonly ruleId: RuleId; readonly versions: readonly RuleVersion[] } | null;
  readonly write: (rule: EditedRule, form: RuleForm) => void;
  readonly discard: (rule: EditedRule) => void;
  /** Saves it and forgets what was written; answers the rule's id, or null where a failure was reported. */
  readonly save: (rule: EditedRule, content: RuleContent) => Promise<RuleId | null>;
  readonly setStatus: (rule: RuleId, status: RuleStatus) => Promise<void>;
  readonly readHistory: (rule: RuleId) => Promise<void>;
}

export type RuleEditorStore = StoreApi<RuleEditorState>;

export interface RuleEditorStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

export function createRuleEditorStore({ client, report }: RuleEditorStoreTools): RuleEditorStore {
  const store = createStore<RuleEditorState>()((set, get) => ({
    edits: new Map(),
    busy: false,
    history: null,

    write: (rule, form) => set({ edits: new Map(get().edits).set(rule, form) }),
    discard(rule) {
      const edits = new Map(get().edits);
      edits.delete(rule);
      set({ edits });
    },
    async save(rule, content) {
      set({ busy: true });
      const written = get().edits.get(rule);
      const ruleId = rule === 'new' ? null : rule;
      const answer = await client.call('checks:save-rule', { ruleId, rule: content });
      set({ busy: false });
      if (!answer.ok) {
        report(answer.failure);
        return null;
      }
      // What was typed while it was under way is not saved yet.
      if (get().edits.get(rule) === written) get().discard(rule);
      await reread(answer.value.id);
      return answer.value.id;
    },
    async setStatus(ruleId, status) {
      set({ busy: true });
      const answer = await client.call('checks:set-rule-status', { ruleId, status });
      set({ busy: false });
      if (!answer.ok) return report(answer.failure);
      await reread(ruleId);
    },
    async readHistory(ruleId) {
      const answer = await client.call('checks:rule-history', { ruleId });
      if (answer.ok) set({ history: { ruleId, versions: answer.value } });
      else report(answer.failure);
    },
  }));

  /** Keeps an open history up with what was just saved. */
  async function reread(ruleId: RuleId): Promise<void> {
    if (store.getState().history?.ruleId === ruleId) await store.getState().readHistory(ruleId);
  }
  return store;
}
