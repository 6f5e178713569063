import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput, CallResult } from '#shared/ipc/contract.ts';
import type { EventName, Events } from '#shared/ipc/events.ts';
import { ok } from '#shared/ipc/result.ts';
import type { Client } from '../ipc/client.ts';

/** What a call answers in this test: a result, or a function that makes one from the input. */
export type Answer<N extends CallName> =
  | CallResult<N>
  | ((input: CallInput<N>) => CallResult<N> | Promise<CallResult<N>>);

export interface RecordedCall {
  readonly name: CallName;
  readonly input: unknown;
}

export interface FakeClient extends Client {
  /** Sets what a call answers from now on. */
  answer<N extends CallName>(name: N, answer: Answer<N>): void;
  /** Sets the value that a call answers from now on, as a success. */
  give<N extends CallName>(name: N, value: CallOutput<N>): void;
  /** Plays the main process: tells every listener of the event. */
  emit<N extends EventName>(name: N, payload: Events[N]): void;
  /** Every call so far, in order. */
  readonly calls: readonly RecordedCall[];
  /** The inputs of the calls of one name so far. */
  inputsOf<N extends CallName>(name: N): readonly CallInput<N>[];
}

/**
 * A client for tests, with the contract's types. A call that the test gave no answer for rejects, and fails
 * the test by its name when the test ends, even where the code under test swallowed the rejection.
 */
export function createFakeClient(): FakeClient {
  const answers = new Map<CallName, (input: unknown) => unknown>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const calls: RecordedCall[] = [];
  const unanswered = new Set<CallName>();
  onTestFinished(() => {
    if (unanswered.size > 0) throw new Error(`No answer was set for: ${[...unanswered].join(', ')}`);
  });

  return {
    calls,
    // The map holds what `answer` put there under the same name, so the types of name and answer agree.
    inputsOf: <N extends CallName>(name: N) =>
      calls.filter((call) => call.name === name).map((call) => call.input as CallInput<N>),
    answer: (name, answer) => {
      answers.set(name, (input) =>
        typeof answer === 'function' ? answer(input as CallInput<typeof name>) : answer,
      );
    },
    give: (name, value) => {
      answers.set(name, () => ok(value));
    },
    call: async <N extends CallName>(name: N, input: CallInput<N>) => {
      calls.push({ name, input });
      const answer = answers.get(name);
      if (answer === undefined) {
        unanswered.add(name);
        throw new Error(`No answer was set for ${name}`);
      }
      return (await answer(input)) as CallResult<N>;
    },
    on: (name, listener) => {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      return () => heard.delete(listener);
    },
    emit: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never);
    },
  };
}
