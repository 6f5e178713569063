import { z } from 'zod';
import { isBefore, type PartialDate, partialDate } from './partial-date.ts';

/**
 * What a source is or was somewhere: "spokesperson, Harbour Board, 2019 to 2023". Roles over time are what lets copy
 * say "a former official" and with whom that person is now.
 */
export interface SourceRole {
  readonly title: string;
  readonly organisation: string;
  /** Null where nobody knows since when. */
  readonly from: PartialDate | null;
  /** Null for a role that goes on, or one that ended at a time nobody knows. */
  readonly until: PartialDate | null;
  /** Whether it has ended, which can be known without the date. */
  readonly past: boolean;
}

/** A role as it is taken down. A date of the end says by itself that the role has ended. */
export const sourceRole = z
  .object({
    title: z.string().trim().max(200),
    organisation: z.string().trim().max(200),
    from: partialDate.nullable(),
    until: partialDate.nullable(),
    past: z.boolean(),
  })
  .refine(({ title, organisation }) => title !== '' || organisation !== '', {
    path: ['title'],
    message: 'a role needs a title or an organisation',
  })
  .refine(({ from, until }) => from === null || until === null || !isBefore(until, from), {
    path: ['until'],
    message: 'a role ends after it began',
  })
  .transform((role): SourceRole => ({ ...role, past: role.past || role.until !== null }));

/** Those that go on first, each group from the newest beginning to the oldest; unknown beginnings last. */
export function rolesInOrder(roles: readonly SourceRole[]): readonly SourceRole[] {
  return [...roles].sort((a, b) => {
    if (a.past !== b.past) return a.past ? 1 : -1;
    return (b.from ?? b.until ?? '').localeCompare(a.from ?? a.until ?? '');
  });
}

/** What the source was on a day: roles that are not known to have begun later or ended before. */
export function rolesOn(roles: readonly SourceRole[], day: PartialDate): readonly SourceRole[] {
  return roles.filter(({ from, until, past }) => {
    if (from !== null && isBefore(day, from)) return false;
    if (until !== null) return !isBefore(until, day);
    return !past;
  });
}
