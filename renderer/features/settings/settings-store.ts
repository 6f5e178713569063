import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import {
  type About,
  type CopyView,
  defaultSettings,
  type Settings,
  type Theme,
} from '#shared/settings/settings.ts';
import type { Client } from '../../ipc/client.ts';

/** A separator that is being dragged changes sizes many times a second; they are saved once it rests. */
const restMs = 500;

export interface SettingsState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /**
   * As they are on the screen, which is at most a moment ahead of the file; the defaults until they were
   * read.
   */
  readonly settings: Settings;
  /** Null until it was told. */
  readonly about: About | null;
  /** Reads the settings, and what there is to say about this Stet. */
  readonly load: () => Promise<void>;
  readonly setTheme: (theme: Theme) => void;
  /** Shares in percent of a group of panes, as a person left them. */
  readonly setShares: (group: string, shares: readonly number[]) => void;
  /** Puts a pane away or brings it back; every window that opens later does the same. */
  readonly setHidden: (pane: string, isHidden: boolean) => void;
  /** Changes how the copy is shown. */
  readonly setCopyView: (part: Partial<CopyView>) => void;
  /** Whether spelling and grammar are checked. */
  readonly setLanguageCheck: (on: boolean) => void;
  /** Saves what is unsaved now; for a window that is about to close. */
  readonly flush: () => Promise<void>;
}

export type SettingsStore = StoreApi<SettingsState>;

export interface SettingsStoreTools {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/**
 * How the window looks for this computer, whoever is signed in. A change is seen at once; that it could not
 * be saved is said and takes nothing back.
 */
export function createSettingsStore({ client, report }: SettingsStoreTools): SettingsStore {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  /** The saving under way, after which the next may begin: an older state must not come last. */
  let saving: Promise<void> = Promise.resolve();

  const store = createStore<SettingsState>()((set, get) => ({
    status: 'idle',
    settings: defaultSettings,
    about: null,

    async load() {
      set({ status: 'loading' });
      const [settings, about] = await Promise.all([
        client.call('settings:get', {}),
        client.call('settings:about', {}),
      ]);
      if (settings.ok) set({ settings: settings.value });
      if (about.ok) set({ about: about.value });
      set({ status: settings.ok && about.ok ? 'ready' : 'failed' });
      for (const answer of [settings, about]) if (!answer.ok) report(answer.failure);
    },

    setTheme: (theme) => change({ theme }),

    setShares: (group, shares) => change({ panes: { ...get().settings.panes, [group]: [...shares] } }),

    setHidden(pane, isHidden) {
      const others = get().settings.hidden.filter((each) => each !== pane);
      change({ hidden: isHidden ? [...others, pane] : others });
    },

    setCopyView: (part) => change({ copy: { ...get().settings.copy, ...part } }),
    setLanguageCheck: (languageCheck) => change({ languageCheck }),

    async flush() {
      if (waiting !== null) save();
      await saving;
    },
  }));

  /** Shows a change at once and saves it once nothing more comes. */
  function change(changed: Partial<Settings>): void {
    store.setState(({ settings }) => ({ settings: { ...settings, ...changed } }));
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(save, restMs);
  }

  /** Sends what the settings are when its turn comes, which may be newer than when it was asked for. */
  function save(): void {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    saving = saving.then(async () => {
      const answer = await client.call('settings:save', store.getState().settings);
      if (!answer.ok) report(answer.failure);
    });
  }

  return store;
}
