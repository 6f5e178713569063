import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import { defaultHouseSettings, type HouseSettings } from '#shared/settings/house-settings.ts';
import type { Client } from '../../ipc/client.ts';

export interface HouseState {
  /** How the house writes; the defaults until it was told, so that a first key never waits for an answer. */
  readonly house: HouseSettings;
  /** Reads it anew. */
  readonly load: () => Promise<void>;
  /** Changes a part of it for everybody. What could not be kept is reported and taken back on the screen. */
  readonly change: (part: Partial<HouseSettings>) => Promise<void>;
}

export type HouseStore = StoreApi<HouseState>;

export interface HouseStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/** How the house writes, as the window knows it; it asks again whenever main says that it changed. */
export function createHouseStore({ client, report }: HouseStoreTools): HouseStore {
  const store = createStore<HouseState>()((set, get) => ({
    house: defaultHouseSettings,

    async load() {
      const answer = await client.call('settings:house', {});
      if (answer.ok) set({ house: answer.value });
      else report(answer.failure);
    },

    async change(part) {
      set({ house: { ...get().house, ...part } });
      const answer = await client.call('settings:save-house', get().house);
      if (answer.ok) return;
      report(answer.failure);
      await get().load();
    },
  }));
  client.on('settings:house-changed', () => void store.getState().load());
  return store;
}
