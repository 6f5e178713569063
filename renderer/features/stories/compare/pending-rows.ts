import type { Node } from 'prosemirror-model';
import type { Row } from '#shared/text/compare/compare-texts.ts';
import { project } from '#shared/text/projection.ts';
import { listSuggestions, type Suggestion } from '#shared/text/suggestions/list-suggestions.ts';

/**
 * The suggestions that wait in each row of a comparison with a draft, which is read as if they were accepted. Rows
 * without any are left out.
 */
export function pendingRows(
  draft: Node,
  rows: readonly Row[],
  side: 'before' | 'after',
): ReadonlyMap<number, readonly Suggestion[]> {
  const projection = project(draft, 'final');
  const places = rows.flatMap((row, index) => {
    const paragraph = row[side];
    return paragraph === null ? [] : [{ index, start: paragraph.start, end: paragraph.end }];
  });
  places.sort((a, b) => a.start - b.start);
  const pending = new Map<number, Suggestion[]>();
  for (const suggestion of listSuggestions(draft)) {
    const from = projection.toOffset(suggestion.from);
    // The last paragraph that begins at or before it; empty fields begin at nought and hold none.
    const place = places.findLast(({ start, end }) => start <= from && end >= start);
    if (place === undefined) continue;
    const known = pending.get(place.index);
    if (known === undefined) pending.set(place.index, [suggestion]);
    else known.push(suggestion);
  }
  return pending;
}
