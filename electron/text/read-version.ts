import type { Node } from 'prosemirror-model';
import type { DraftRecords } from '#db/text/draft-records.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { applyStored, changesAfter, newestGoodSnapshot } from './load-draft.ts';

/**
 * The draft as it was at an earlier version: the last good snapshot before it, and the changes up to there. The one
 * way to an earlier text, whatever becomes of older rows. Null where the log cannot be followed that far.
 */
export function readVersion(drafts: DraftRecords, storyId: StoryId, wanted: number): Node | null {
  const start = newestGoodSnapshot(drafts, storyId, wanted);
  if (typeof start === 'string') return null;
  let { document, version } = start;
  if (version === wanted) return document;
  for (const change of changesAfter(drafts, storyId, version)) {
    const edit = change.version === version + 1 ? applyStored(document, change) : null;
    if (edit === null) return null;
    document = edit.after;
    ({ version } = change);
    if (version === wanted) return document;
  }
  return null;
}
