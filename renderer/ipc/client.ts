import type { CallInput, CallName, CallResult } from '#shared/ipc/contract.ts';
import type { EventName, Events } from '#shared/ipc/events.ts';

/** The window's way to the main process. The stores take it as a parameter; tests give a fake one. */
export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>;
  /** Listens for an event; the answer stops listening. */
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
}

/** What the preload puts on the window: one function for each name of the contract, and nothing else. */
export interface StetBridge {
  readonly calls: { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallResult<N>> };
  readonly events: {
    readonly [N in EventName]: (listener: (payload: Events[N]) => void) => () => void;
  };
}

declare global {
  interface Window {
    readonly stet: StetBridge;
  }
}

export function createClient(bridge: StetBridge): Client {
  return {
    call: (name, input) => bridge.calls[name](input),
    on: (name, listener) => bridge.events[name](listener),
  };
}
