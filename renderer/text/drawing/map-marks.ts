/**
 * What a map of the text shows: everything that is pinned to its words, suggested, found or objected to, as
 * plain marks. A map need not know where they come from, and whoever brings another kind adds it here.
 */

import type { Node } from 'prosemirror-model';
import type { CoverageClass } from '#shared/claims/coverage.ts';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import type { TextEditor } from '../text-editor.ts';
import type { AnchorLooks } from './anchor-marks.ts';

/** What a mark means. Each has a lane, a shape and a pencil of its own on the map. */
export type MapMarkKind =
  | 'claim-verified'
  | `claim-${CoverageClass}`
  | 'insertion'
  | 'deletion'
  | 'formatting'
  | 'query-open'
  | 'query-done'
  | 'finding'
  | 'found';

/** One mark, in ProseMirror positions. */
export interface MapMark {
  readonly from: number;
  readonly to: number;
  readonly kind: MapMarkKind;
}

/** Every mark of the text that is on the screen. Claims and queries that lost their words have no place. */
export function mapMarks(editor: TextEditor, looks: AnchorLooks): readonly MapMark[] {
  return [
    ...pinned(editor, looks),
    ...suggested(editor.document()),
    ...editor.highlights.list('findings').map(({ from, to }) => ({ from, to, kind: 'finding' as const })),
    ...editor.highlights.list('found').map(({ from, to }) => ({ from, to, kind: 'found' as const })),
  ];
}

function pinned(editor: TextEditor, looks: AnchorLooks): readonly MapMark[] {
  return editor.anchors().flatMap(({ subject, from, to, lost }): MapMark[] => {
    const look = looks.get(subject.id);
    if (look === undefined || lost !== null) return [];
    if (look.kind === 'query')
      return [{ from, to, kind: look.state === 'resolved' ? 'query-done' : 'query-open' }];
    // There is nothing about an opinion that anybody would have to go to.
    if (look.coverage === 'opinion') return [];
    const verified = look.tone === 'verified' && look.coverage === 'backed';
    return [{ from, to, kind: verified ? 'claim-verified' : `claim-${look.coverage}` }];
  });
}

/** A suggestion that puts in and strikes has a mark of both kinds. */
function suggested(document: Node): readonly MapMark[] {
  return listSuggestions(document).flatMap(({ from, to, kinds }) => {
    const marks: MapMark[] = [];
    if (kinds.includes('ins')) marks.push({ from, to, kind: 'insertion' });
    if (kinds.includes('del')) marks.push({ from, to, kind: 'deletion' });
    if (kinds.includes('fmt') || kinds.includes('type')) marks.push({ from, to, kind: 'formatting' });
    return marks;
  });
}
