import type { StetBridge } from '#shared/ipc/bridge.ts';
import type { CallInput, CallName, CallResult } from '#shared/ipc/contract.ts';
import type { EventName, Events } from '#shared/ipc/events.ts';

/** The window's way to the main process. The stores take it as a parameter; tests give a fake one. */
export interface Client {
  /**
   * Asks the main process. An expected refusal is a value with a code; only a broken bridge or a mistake of
   * ours rejects.
   */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>;
  /** Listens for an event; the answer stops listening. */
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
}

declare global {
  interface Window {
    readonly stet: StetBridge;
  }
}

/**
 * The client over the bridge that the preload put into the window; there is no other way out of the page.
 */
export function createClient(bridge: StetBridge): Client {
  return {
    call: (name, input) => bridge.calls[name](input),
    on: (name, listener) => bridge.events[name](listener),
  };
}
