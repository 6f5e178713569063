import type { FindQuery } from '#shared/text/find/find-query.ts';

/** What the search in the story on the screen has come to. */
export type FindResult =
  /** Nothing is looked for. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'searching' }
  | {
      readonly kind: 'found';
      readonly count: number;
      /** Whether there are more, which are not looked at. */
      readonly more: boolean;
      /** The one that is looked at, counted from 0; null where none is. */
      readonly current: number | null;
    }
  /** `reason` is in the words of the engine. */
  | { readonly kind: 'bad-pattern'; readonly reason: string }
  | { readonly kind: 'too-slow' };

/** What the last replacing did. */
export interface Replaced {
  readonly count: number;
  /** How many were left alone, because they stand in printed notices. */
  readonly printed: number;
  /** Whether there were more than are replaced at once. */
  readonly more: boolean;
}

/** What the bar shows. */
export interface FindValues {
  readonly shown: 'no' | 'find' | 'replace';
  readonly query: FindQuery;
  readonly replacement: string;
  /** Replacements take over the capitals of what they replace. */
  readonly keepCase: boolean;
  /** Only the passage that was marked is searched. */
  readonly inSelection: boolean;
  /** There is no such passage: nothing was marked when it was asked for. */
  readonly markFirst: boolean;
  readonly result: FindResult;
  /** Null until something was replaced, and again as soon as something else is looked for. */
  readonly replaced: Replaced | null;
  /** Counts the times that the field should take the keyboard. */
  readonly asked: number;
}
