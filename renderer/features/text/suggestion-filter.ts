import type { Node } from 'prosemirror-model';
import type { PersonId } from '#shared/people/person.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import { type SuggestionSort, sortsOf } from '#shared/text/suggestions/suggestion-sort.ts';
import { type SuggestionTheme, themesIn } from '#shared/text/suggestions/suggestion-theme.ts';

/** Which suggestions are shown, and so which “all” means. Null asks for nothing. */
export interface SuggestionFilter {
  /** Those of the person who looks, those of everybody else, or those of one person. */
  readonly whose: 'mine' | 'theirs' | { readonly author: string } | null;
  readonly theme: SuggestionTheme | null;
  readonly sort: SuggestionSort | null;
}

export const noFilter: SuggestionFilter = { whose: null, theme: null, sort: null };

/** The text that the suggestions are of, and who looks at it. */
export interface FilteredText {
  readonly document: Node;
  readonly anchors: readonly LiveAnchor[];
  readonly reader: PersonId;
}

/** The suggestions that pass, in their order. */
export function filterSuggestions(
  all: readonly Suggestion[],
  { whose, theme, sort }: SuggestionFilter,
  { document, anchors, reader }: FilteredText,
): readonly Suggestion[] {
  // Reading the text for facts costs as much as drawing it, so it is done only where a theme is asked for.
  const themeOf = theme === null ? null : themesIn(document, claimPlaces(anchors));
  return all.filter(
    (one) =>
      isBy(one.author, whose, reader) &&
      (sort === null || sortsOf(one).includes(sort)) &&
      (themeOf === null || themeOf(one) === theme),
  );
}

function isBy(author: string, whose: SuggestionFilter['whose'], reader: PersonId): boolean {
  if (whose === null) return true;
  if (typeof whose === 'object') return author === whose.author;
  return (author === reader) === (whose === 'mine');
}

function claimPlaces(anchors: readonly LiveAnchor[]): readonly LiveAnchor[] {
  return anchors.filter(({ subject, lost }) => subject.kind === 'claim' && lost === null);
}
