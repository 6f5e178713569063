import { createHash } from 'node:crypto';
import { sha256 } from '#db/sha256.ts';
import type { DraftRecords } from '#db/text/draft-records.ts';
import type { StoredChange } from '#db/text/draft-row.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { documentCanonicalText } from '#shared/text/document-check.ts';
import type { DeedRecord } from '../journal/deed-recorder.ts';
import type { HeldDraft } from './held-draft.ts';

/** How many changes are hashed at a time, so that a long log is not held in memory. */
const pageOfChanges = 1000;

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
      stepsSha256: hashOfChanges(drafts, storyId, draft.sealedVersion),
      documentSha256: sha256(documentCanonicalText(draft.document)),
      damagedAfter: draft.damage?.goodVersion ?? null,
    },
    binds: false,
  };
}

/** Over the rows after a version: `[version, person, at, steps, intent]` as JSON, a line each. */
function hashOfChanges(drafts: DraftRecords, storyId: StoryId, version: number): string {
  const hash = createHash('sha256');
  let after = version;
  let count: number;
  do {
    const page = drafts.listChanges(storyId, after, pageOfChanges);
    for (const change of page) {
      hash.update(`${JSON.stringify(fieldsOf(change))}\n`);
    }
    after = page.at(-1)?.version ?? after;
    count = page.length;
  } while (count === pageOfChanges);
  return hash.digest('hex');
}

function fieldsOf({ version, personId, at, steps, intent }: StoredChange): readonly unknown[] {
  return [version, personId, at, steps, intent];
}
