import type { VersionRecords } from '#db/stories/version-records.ts';
import type { DraftRecords } from '#db/text/draft-records.ts';
import { personId } from '#shared/people/person.ts';
import { reasonToKeep } from '#shared/stories/automatic-versions.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Hand } from './draft-keeper.ts';
import type { HeldDraft } from './held-draft.ts';

/**
 * Keeps a draft as it stands before its next change, where that is worth it. It stands inside the transaction of the
 * change. It is no deed of anybody's and has no entry in the journal: it is a place in a log that is sealed there.
 */
export function keepBefore(
  { drafts, versions }: { readonly drafts: DraftRecords; readonly versions: VersionRecords },
  storyId: StoryId,
  draft: HeldDraft,
  next: Hand & { readonly steps: number },
): void {
  const { version } = draft;
  // A damaged draft has no such place: its log cannot be followed to here.
  if (version !== draft.storedVersion) return;
  const [last = null] = drafts.listChanges(storyId, version - 1, 1);
  const reason = reasonToKeep(last, next, next.steps);
  if (reason === null || versions.isKept(storyId, version)) return;
  // Somebody else's work, or that of another day, is kept under the name and time of its last change.
  const hand = reason === 'sweep' || last === null ? next : last;
  versions.insertVersion({
    storyId,
    draftVersion: version,
    name: null,
    reason,
    keptBy: personId.parse(hand.personId),
    keptAt: hand.at,
  });
}
