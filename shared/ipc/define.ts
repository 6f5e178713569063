import type { z } from 'zod';
import type { Right } from '../people/rights.ts';
import type { CommonFailureCode, FailureCode } from './failure.ts';
import type { Result } from './result.ts';

/**
 * How the store records what a call does. `deed`: an entry in the journal, in the same transaction.
 * `steps`: the draft's own append-only log of steps, which the journal seals from time to time.
 * `preference`: how the window looks, kept but not a deed. `nothing`: the call only reads.
 */
export type Recorded = 'deed' | 'steps' | 'preference' | 'nothing';

/** `anyone` may call before signing in; `signed-in` needs a person; a right needs a role that has it. */
export type Access = 'anyone' | 'signed-in' | Right;

/**
 * One call of the contract. Client, preload, handler table and the fake client of tests are all derived from
 * it.
 */
export interface CallDefinition<
  Input extends z.ZodType,
  Output,
  Code extends FailureCode,
  Who extends Access = Access,
> {
  /** One line for the reader of the contract. */
  readonly doc: string;
  readonly input: Input;
  /** Expected failures of this call; the common ones of `failure.ts` come on top. */
  readonly failures: readonly Code[];
  /**
   * Checked for every call before its handler runs. Rules about a certain story or request are the service's.
   */
  readonly access: Who;
  readonly recorded: Recorded;
  /** Its input or its answer must be in no log: of an error in it only the kind is told. */
  readonly secret?: true;
  /** Never set: it carries the output's type only. */
  readonly output?: Output;
}

/** Defines a call; the output's type is given first: `defineCall<Story>()({ … })`. */
export function defineCall<Output>() {
  return <Input extends z.ZodType, const Who extends Access, const Code extends FailureCode = never>(
    definition: CallDefinition<Input, Output, Code, Who>,
  ): CallDefinition<Input, Output, Code, Who> => definition;
}

/** A call whatever its types, for code that walks the contract. */
export type AnyCall = CallDefinition<z.ZodType, unknown, FailureCode>;

export type InputOf<C> = C extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never;
export type ParsedOf<C> = C extends { readonly input: infer I extends z.ZodType } ? z.output<I> : never;
export type OutputOf<C> = C extends CallDefinition<z.ZodType, infer O, FailureCode> ? O : never;
export type FailuresOf<C> = C extends CallDefinition<z.ZodType, unknown, infer F> ? F : never;
/** What a handler must answer. */
export type HandlerResult<C> = Result<OutputOf<C>, FailuresOf<C> | CommonFailureCode>;
