import type { Suggestion } from './list-suggestions.ts';

/** What a suggestion does. A replacement is an insertion and a deletion in one. */
export const suggestionSorts = ['insertion', 'deletion', 'move', 'formatting', 'block'] as const;
export type SuggestionSort = (typeof suggestionSorts)[number];

/** Every sort that a suggestion is of. */
export function sortsOf({ moved, inserted, deleted, kinds }: Suggestion): readonly SuggestionSort[] {
  const is: Readonly<Record<SuggestionSort, boolean>> = {
    insertion: inserted !== '',
    deletion: deleted !== '',
    move: moved !== '',
    formatting: kinds.includes('fmt'),
    block: kinds.includes('type'),
  };
  return suggestionSorts.filter((sort) => is[sort]);
}
