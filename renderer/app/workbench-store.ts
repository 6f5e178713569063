import { createStore, type StoreApi } from 'zustand/vanilla';

/** The tabs of the inspector beside the copy. */
export const inspectorTabs = [
  'claims',
  'suggestions',
  'queries',
  'checks',
  'corrections',
  'history',
] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** What lies over the work, one at a time. */
export type Overlay =
  | 'palette'
  | 'help'
  | 'publish'
  | 'rename'
  | 'keep-version'
  | 'outline'
  | 'ask-comment'
  | 'graph';

export interface WorkbenchState {
  readonly overlay: Overlay | null;
  readonly inspectorTab: InspectorTab;
  /** A person wants to take in a request about what readers saw; the revision on the screen hears of it. */
  readonly requestAsked: boolean;
  /** Which side of a story the keyboard was asked for last; a new object each time. */
  readonly keyboardAsked: { readonly pane: 'copy' | 'inspector' } | null;
  /** Puts one over the work; another that lay there goes. */
  readonly show: (overlay: Overlay) => void;
  readonly closeOverlay: () => void;
  readonly chooseTab: (tab: InspectorTab) => void;
  /** Set by the command, and taken back by the revision once it hears. */
  readonly askForRequest: (asked: boolean) => void;
  /** The keyboard goes there once what was shown by the same press is drawn. */
  readonly askForKeyboard: (pane: 'copy' | 'inspector') => void;
}

export type WorkbenchStore = StoreApi<WorkbenchState>;

/** What of the frame is open. It is not kept: a new day begins with a clear bench. */
export function createWorkbenchStore(): WorkbenchStore {
  return createStore<WorkbenchState>()((set) => ({
    overlay: null,
    inspectorTab: 'claims',
    requestAsked: false,
    keyboardAsked: null,
    show: (overlay) => set({ overlay }),
    closeOverlay: () => set({ overlay: null }),
    chooseTab: (inspectorTab) => set({ inspectorTab }),
    askForRequest: (requestAsked) => set({ requestAsked }),
    askForKeyboard: (pane) => set({ keyboardAsked: { pane } }),
  }));
}
