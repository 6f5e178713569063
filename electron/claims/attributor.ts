import { createAttributionRecords } from '#db/claims/attribution-records.ts';
import { createSourceRecords } from '#db/claims/source-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import type { ClaimId } from '#shared/claims/claim.ts';
import {
  attributionId,
  type NewAttribution,
  type NewSource,
  type SourceChoice,
  type SourceId,
  sourceId,
} from '#shared/claims/source.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Recording } from '../journal/deed-recorder.ts';

/** The claim that gets a source. */
export interface AttributedClaim {
  readonly claimId: ClaimId;
  readonly storyId: StoryId;
}

/**
 * Whether a source that is to be entered is entered in any case, as by a person who saw the registry, or only where
 * the registry has none of its kind and name.
 */
export type NewSources = 'enter' | 'find-or-enter';

/**
 * Adds sources to claims, inside the caller's transaction; a source that is new is
 * entered in the registry first.
 */
export interface Attributor {
  attribute(
    claim: AttributedClaim,
    attribution: NewAttribution,
    recording: Recording,
    newSources?: NewSources,
  ): Result<null, 'not-found'>;
}

export function createAttributor(database: WritableDatabase, newId: () => string): Attributor {
  const sources = createSourceRecords(database);
  const attributions = createAttributionRecords(database);

  // Whoever names a new source while marking a claim should not have to enter it elsewhere first.
  function enter(source: NewSource, storyId: StoryId, { at, record }: Recording): SourceId {
    const id = sourceId.parse(newId());
    sources.insertSource({ id, ...source, createdAt: at, updatedAt: at });
    record({
      deed: 'source.added',
      subjectKind: 'source',
      subjectId: id,
      storyId,
      payload: source,
      binds: false,
    });
    return id;
  }

  function findOrEnter(source: NewSource, storyId: StoryId, recording: Recording): SourceId {
    return sources.getSourceByName(source, storyId)?.id ?? enter(source, storyId, recording);
  }

  return {
    attribute({ claimId, storyId }, { source, via, terms, hand }, recording, newSources = 'enter') {
      const put = newSources === 'enter' ? enter : findOrEnter;
      // Null where the source that was chosen is not in the registry.
      const chosen = (choice: SourceChoice): SourceId | null =>
        'create' in choice
          ? put(choice.create, storyId, recording)
          : (sources.getSource(choice.sourceId)?.id ?? null);
      const from = chosen(source);
      if (from === null) return failed({ code: 'not-found', what: 'source' });
      // What we were told ourselves came through nobody, whatever the form still held.
      const through = hand === 'second-hand' ? via : null;
      const outlet = through === null ? null : chosen(through);
      if (through !== null && outlet === null) return failed({ code: 'not-found', what: 'source' });
      const id = attributionId.parse(newId());
      const stored = { id, claimId, sourceId: from, terms, hand, viaSourceId: outlet };
      attributions.insertAttribution({ ...stored, createdAt: recording.at });
      recording.record({
        deed: 'claim.attributed',
        subjectKind: 'claim',
        subjectId: claimId,
        storyId,
        payload: { attributionId: id, sourceId: from, terms, hand, viaSourceId: outlet },
        binds: false,
      });
      return ok(null);
    },
  };
}
