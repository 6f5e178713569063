import type { CallName } from '#shared/ipc/contract.ts';
import type { CallsOf, HandlerTable } from './handler-table.ts';

/** The feature words before the colon of each call's name. */
type Feature = CallName extends `${infer Word}:${string}` ? Word : never;

/** One table for each feature of the contract. */
export type FeatureTables = { readonly [F in Feature]: HandlerTable<CallsOf<F>> };

/** Joins the tables of the features; it does not compile while a call of the contract lacks its handler. */
export function joinHandlers(tables: FeatureTables): HandlerTable<CallName> {
  return {
    ...tables.people,
    ...tables.stories,
    ...tables.text,
    ...tables.claims,
    ...tables.sources,
    ...tables.evidence,
    ...tables.checks,
    ...tables.corrections,
    ...tables.journal,
    ...tables.formats,
    ...tables.search,
    ...tables.settings,
  };
}
