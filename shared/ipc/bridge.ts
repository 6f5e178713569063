import type { CallInput, CallName, CallResult } from './contract.ts';
import type { EventName, Events } from './events.ts';

/** What the preload puts on the window: one function for each name of the contract, and nothing else. */
export interface StetBridge {
  /** Never rejects for an expected failure: those are values of the result. */
  readonly calls: { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallResult<N>> };
  readonly events: {
    /** Listens; the answer stops listening. */
    readonly [N in EventName]: (listener: (payload: Events[N]) => void) => () => void;
  };
}
