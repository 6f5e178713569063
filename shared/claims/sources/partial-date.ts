import { z } from 'zod';

/**
 * A date as far as it is known: a year, a month or a day, in the order of ISO 8601. Who took an office "in 2019"
 * took it on no day that we could name.
 */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write a year, 2019-04 or 2019-04-30');
export type PartialDate = string;

/** Whether one lies wholly before the other; dates of which one holds the other are not told apart. */
export function isBefore(one: PartialDate, other: PartialDate): boolean {
  const shorter = Math.min(one.length, other.length);
  return one.slice(0, shorter) < other.slice(0, shorter);
}
