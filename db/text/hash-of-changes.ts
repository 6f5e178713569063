import { createHash } from 'node:crypto';
import type { StoryId } from '#shared/stories/story.ts';
import type { DraftRecords } from './draft-records.ts';
import type { StoredChange } from './draft-row.ts';

/** How many changes are hashed at a time, so that a long log is not held in memory. */
const pageOfChanges = 1000;

/**
 * What a seal in the journal binds of a stretch of a draft's log: over its rows, `[version, person, at, steps,
 * intent]` as JSON, a line each. Old seals are checked against it, so it never changes.
 */
export function hashOfChanges(
  { listChanges }: Pick<DraftRecords, 'listChanges'>,
  storyId: StoryId,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): string {
  const hash = createHash('sha256');
  let last = after;
  let count: number;
  do {
    const page = listChanges(storyId, last, pageOfChanges).filter(({ version }) => version <= upTo);
    for (const change of page) hash.update(`${JSON.stringify(fieldsOf(change))}\n`);
    last = page.at(-1)?.version ?? last;
    count = page.length;
  } while (count === pageOfChanges);
  return hash.digest('hex');
}

function fieldsOf({ version, personId, at, steps, intent }: StoredChange): readonly unknown[] {
  return [version, personId, at, steps, intent];
}
