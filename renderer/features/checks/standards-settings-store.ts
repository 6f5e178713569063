import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultStandards, type StandardsSettings } from '#shared/checks/standards/standards-settings.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { Client } from '../../ipc/client.ts';

export interface StandardsSettingsState {
  /** How strictly the house holds to the standards; the defaults until it was told. */
  readonly settings: StandardsSettings;
  readonly load: () => Promise<void>;
  /** Answers whether it was kept; what could not be is reported and taken back on the screen. */
  readonly change: (part: Partial<StandardsSettings>) => Promise<boolean>;
}

export type StandardsSettingsStore = StoreApi<StandardsSettingsState>;

/** How strict the house is, as the window knows it; it asks again whenever main says that it changed. */
export function createStandardsSettingsStore({
  client,
  report,
}: {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}): StandardsSettingsStore {
  const store = createStore<StandardsSettingsState>()((set, get) => ({
    settings: defaultStandards,

    async load() {
      const answer = await client.call('settings:standards', {});
      if (answer.ok) set({ settings: answer.value });
      else report(answer.failure);
    },

    async change(part) {
      const before = get().settings;
      set({ settings: { ...before, ...part } });
      const answer = await client.call('settings:save-standards', get().settings);
      if (answer.ok) return true;
      report(answer.failure);
      set({ settings: before });
      return false;
    },
  }));
  client.on('settings:standards-changed', () => void store.getState().load());
  return store;
}
