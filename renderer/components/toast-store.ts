import { createStore, type StoreApi } from 'zustand/vanilla';

/** A button on a notice; pressing it also takes the notice away. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  /** Counted up in this window; newer ones are higher. */
  readonly id: number;
  /** A failure stays until it is dismissed; anything else goes by itself. */
  readonly tone: 'failure' | 'done';
  readonly text: string;
  /** What a person can still do about it: "Undo". */
  readonly action: ToastAction | null;
}

export interface ToastState {
  readonly toasts: readonly Toast[];
  /** The same failure again renews the toast that stands instead of adding one. */
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

export type ToastStore = StoreApi<ToastState>;

/** More than this at once is noise; the oldest goes. */
const most = 4;

/**
 * The notices of the window, oldest first. How long each one stays is for the drawing to say, which knows
 * whether somebody is reading it.
 */
export function createToastStore(): ToastStore {
  let nextId = 1;
  return createStore<ToastState>()((set) => ({
    toasts: [],
    show: (toast) => {
      const id = nextId++;
      set(({ toasts }) => ({
        toasts: [...toasts.filter((each) => each.text !== toast.text), { ...toast, id }].slice(-most),
      }));
    },
    dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) })),
  }));
}
