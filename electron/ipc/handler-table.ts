import type { CallName, Contract, HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Person } from '#shared/people/person.ts';
import type { Author } from '../journal/deed-recorder.ts';

/** The signed-in person behind a call: already checked to have the right that the contract asks for. */
export interface Caller extends Author {
  readonly person: Person;
}

/** Calls that anybody may make, as the ones at the door, are handled with nobody signed in as well. */
type CallerOf<N extends CallName> = Contract[N]['access'] extends 'anyone' ? Caller | null : Caller;

/** One handler for each call of a feature: a line that passes the parsed input on to a service. */
export type HandlerTable<Names extends CallName> = {
  readonly [N in Names]: (
    input: ParsedInput<N>,
    caller: CallerOf<N>,
  ) => HandledResult<N> | Promise<HandledResult<N>>;
};

/** The names of the calls of a feature: `CallsOf<'stories'>`. */
export type CallsOf<Feature extends string> = Extract<CallName, `${Feature}:${string}`>;
