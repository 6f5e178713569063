import type { Failure, FailureCode, FailureOf } from './failure.ts';

/**
 * What a call answers. Expected failures are values, because Electron keeps only the message of an error
 * that a handler throws: a code carried by an exception would be lost on the way.
 */
export type Result<T, C extends FailureCode = FailureCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FailureOf<C> };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failed<F extends Failure>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}
