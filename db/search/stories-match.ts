import type { SearchQuery, SearchTerm } from '#shared/search/search-query.ts';

/** Expressions for `stories_search MATCH ?`; null where nothing is asked for on that side. */
export interface StoriesMatch {
  /** What a story must have. */
  readonly wanted: string | null;
  /** What it must not have. Apart, because FTS5 knows no expression of exclusions alone. */
  readonly unwanted: string | null;
}

/** Puts a search into the language of FTS5. Everything typed stands inside a quoted string: none of it is syntax. */
export function storiesMatch(query: SearchQuery): StoriesMatch {
  return {
    wanted: joined(
      query.filter((term) => term.wanted),
      ' AND ',
    ),
    unwanted: joined(
      query.filter((term) => !term.wanted),
      ' OR ',
    ),
  };
}

function joined(terms: SearchQuery, by: string): string | null {
  return terms.length === 0 ? null : terms.map(expression).join(by);
}

function expression(term: SearchTerm): string {
  // FTS5 reads a C string, which ends at a NUL.
  const quoted = `"${term.text.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
  // A star after the quoted string asks for every word that begins with it.
  return term.whole ? quoted : `${quoted} *`;
}
