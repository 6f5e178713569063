import { useState } from 'react';
import type { ReasonsToPublish } from '#shared/checks/standards/standards-report.ts';
import type { OpenQuery } from '../../words/queries.ts';
import type { GateLine } from '../../words/standards.ts';

/** Why something goes out over what stands against it, as main takes it. */
export interface ReasonsGiven {
  readonly openQueriesReason?: string;
  readonly reasons?: ReasonsToPublish;
}

/** What wants a reason, and what has been written so far. */
export function useReasons(
  openQueries: readonly OpenQuery[],
  warnings: readonly GateLine[],
  { one, setOne }: { readonly one: string; readonly setOne: (reason: string) => void },
) {
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map());
  const [apart, setApart] = useState(false);
  const reasonOf = (id: string): string => (apart ? (own.get(id) ?? '') : one).trim();
  const queries = openQueries.length > 0;
  const missing = (queries && one.trim() === '') || warnings.some(({ id }) => reasonOf(id) === '');
  return {
    ...{ openQueries, warnings, one, setOne, own, apart, setApart, missing },
    setOwn: (id: string, reason: string) => setOwn(new Map([...own, [id, reason]])),
    given: (): ReasonsGiven => ({
      ...(queries ? { openQueriesReason: one.trim() } : {}),
      ...(warnings.length > 0
        ? { reasons: warnings.map(({ id }) => ({ key: id, reason: reasonOf(id) })) }
        : {}),
    }),
  };
}
