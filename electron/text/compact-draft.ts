// A draft's log made small again. Typing leaves a row of JSON for every key and a snapshot now and then; here the
// older rows become packs, and snapshots go that the log can make again. What was written can still be read, key by key.
import type { Node } from 'prosemirror-model';
import { inTransaction, type WritableDatabase } from '#db/database-handles.ts';
import type { DraftRecords } from '#db/text/draft-records.ts';
import type { StoredChange } from '#db/text/draft-row.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { HeldDraft } from './held-draft.ts';
import { applyStored, readSnapshot } from './load-draft.ts';

/** Fewer would make many small packs, which compress badly. */
const fewestInPack = 500;
/** In one pack, and so unpacked at once whenever one of them is wanted. */
const mostInPack = 1000;
/** The work of one go, so that leaving a story stays quick; what is over waits for the next. */
const mostAtOnce = 2000;
/** A snapshot at least this often is kept: a damaged pack then costs no more than the keys in between. */
const mostBetweenSnapshots = 5000;
/** More snapshots than a draft can have come by between two goes. */
const mostSnapshots = 10_000;

/**
 * Packs the older changes of a draft that was just sealed, where there are enough of them. Does nothing on a damaged
 * draft: its rows are evidence.
 */
export function compactDraft(
  database: WritableDatabase,
  drafts: DraftRecords,
  { storyId, draft, at }: { readonly storyId: StoryId; readonly draft: HeldDraft; readonly at: number },
): void {
  if (draft.damage !== null) return;
  const packed = drafts.getPackedVersion(storyId);
  // Only what is sealed, and what no opening of the draft has to replay.
  const last = Math.min(draft.sealedVersion, draft.snapshotVersion);
  if (last - packed < fewestInPack) return;
  const due = drafts.listChanges(storyId, packed, mostAtOnce).filter(({ version }) => version <= last);
  inTransaction(database, () => {
    thinSnapshots(drafts, storyId, due);
    for (let start = 0; start < due.length; start += mostInPack) {
      drafts.packChanges(storyId, due.slice(start, start + mostInPack), at);
    }
  });
}

/**
 * Runs the changes from the snapshot before them, and takes out each snapshot on the way that is exactly the text
 * they lead to. One that is not, being damaged or after damage, stays.
 */
function thinSnapshots(drafts: DraftRecords, storyId: StoryId, changes: readonly StoredChange[]): void {
  const first = changes[0]?.version ?? 0;
  const last = changes.at(-1)?.version ?? 0;
  const versions = drafts.listSnapshotVersions(storyId, mostSnapshots);
  let kept = versions.findLast((version) => version < first) ?? 0;
  let document: Node | null = snapshotAt(drafts, storyId, kept);
  // The one after the last change is where the next go begins.
  const between = new Set(versions.filter((version) => version >= first && version < last));
  for (const change of changes) {
    document = document === null ? null : (applyStored(document, change)?.after ?? null);
    if (!between.has(change.version)) continue;
    const snapshot = snapshotAt(drafts, storyId, change.version);
    const isMadeAgain = document !== null && snapshot?.eq(document) === true;
    if (isMadeAgain && change.version - kept < mostBetweenSnapshots) {
      drafts.dropSnapshot(storyId, change.version);
    } else {
      kept = change.version;
      document = snapshot;
    }
  }
}

function snapshotAt(drafts: DraftRecords, storyId: StoryId, version: number): Node | null {
  const stored = drafts.getSnapshotBefore(storyId, version + 1);
  return stored?.version === version ? readSnapshot(stored) : null;
}
