import { sha256 } from '#db/sha256.ts';
import type { DraftRecords } from '#db/text/draft-records.ts';
import { hashOfChanges } from '#db/text/hash-of-changes.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { documentCanonicalText } from '#shared/text/document-check.ts';
import type { DeedRecord } from '../journal/deed-recorder.ts';
import type { HeldDraft } from './held-draft.ts';

/**
 * The journal's entry for a stretch of a draft. Keys pressed are not journalled one by one: a story has tens
 * of thousands, each would be signed for and hashed into the one chain of the whole desk, and the log of
 * steps is append-only and names its authors by itself. Instead the entry binds the stretch: the hash of its
 * rows, in which no step, author or time can be changed later, and the hash of the text that they led to.
 */
export function sealOf(drafts: DraftRecords, storyId: StoryId, draft: HeldDraft): DeedRecord {
  return {
    deed: 'draft.sealed',
    subjectKind: 'story',
    subjectId: storyId,
    storyId,
    // These fields are hashed into the chain: whoever renames one changes what later seals mean.
    payload: {
      fromVersion: draft.sealedVersion,
      toVersion: draft.version,
      stepsSha256: hashOfChanges(drafts, storyId, { after: draft.sealedVersion, upTo: draft.version }),
      documentSha256: sha256(documentCanonicalText(draft.document)),
      damagedAfter: draft.damage?.goodVersion ?? null,
    },
    binds: false,
  };
}
