import type { StetBridge } from '#shared/ipc/bridge.ts';
import type { CallInput, CallName, CallResult } from '#shared/ipc/contract.ts';
import type { EventName, Events } from '#shared/ipc/events.ts';
import { failed } from '#shared/ipc/result.ts';

/** The window's way to the main process. The stores take it as a parameter; tests give a fake one. */
export interface Client {
  /**
   * Asks the main process. It always answers: a refusal is a value with a code, and so is a bridge that broke,
   * or a store that waits for the answer would be busy for ever.
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
    async call(name, input) {
      try {
        return await bridge.calls[name](input);
      } catch {
        // The main process logs what it throws itself; this is what never came so far, and is named by its call.
        return failed({ code: 'unexpected', incident: name });
      }
    },
    on: (name, listener) => bridge.events[name](listener),
  };
}
