import { createAttributionRecords } from '#db/claims/attribution-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import type { ClaimId } from '#shared/claims/claim.ts';
import {
  type AttributionId,
  attributionId,
  type EditedAttribution,
  type NewAttribution,
  type SourceChoice,
} from '#shared/claims/source.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Recording } from '../journal/deed-recorder.ts';
import { createSourceEntry, type NewSources } from './sources/source-entry.ts';

/** The claim that gets a source. */
export interface AttributedClaim {
  readonly claimId: ClaimId;
  readonly storyId: StoryId;
  /** Who puts it down, and so cannot approve it. */
  readonly by: PersonId;
}

/** An attribution that is there, with the claim that rests on it. */
export interface AttributionInStory {
  readonly attributionId: AttributionId;
  readonly id: ClaimId;
  readonly storyId: StoryId;
}

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
  /** Changes all of an attribution but its source. The journal names the fields of its grounds, never their words. */
  edit(
    attribution: AttributionInStory,
    wanted: EditedAttribution,
    recording: Recording,
  ): Result<null, 'not-found'>;
}

export function createAttributor(database: WritableDatabase, newId: () => string): Attributor {
  const entry = createSourceEntry(database, newId);
  const attributions = createAttributionRecords(database);

  return {
    attribute({ claimId, storyId, by }, attribution, recording, newSources = 'enter') {
      const { source, via, terms, hand, grounds } = attribution;
      const chosen = (choice: SourceChoice) => entry.choose(choice, storyId, recording, newSources);
      const from = chosen(source);
      if (from === null) return failed({ code: 'not-found', what: 'source' });
      // What we were told ourselves came through nobody, whatever the form still held.
      const through = hand === 'second-hand' ? via : null;
      const outlet = through === null ? null : chosen(through);
      if (through !== null && outlet === null) return failed({ code: 'not-found', what: 'source' });
      const id = attributionId.parse(newId());
      const stored = { id, claimId, sourceId: from, terms, hand, viaSourceId: outlet, grounds, addedBy: by };
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

    edit({ attributionId: id, id: claimId, storyId }, { via, terms, hand, grounds }, recording) {
      const through = hand === 'second-hand' ? via : null;
      const outlet = through === null ? null : entry.choose(through, storyId, recording, 'enter');
      if (through !== null && outlet === null) return failed({ code: 'not-found', what: 'source' });
      attributions.editAttribution({ id, terms, hand, viaSourceId: outlet, grounds });
      const said = Object.entries(grounds).filter(
        ([, value]) => value !== null && value !== '' && value !== false,
      );
      recording.record({
        deed: 'attribution.edited',
        subjectKind: 'claim',
        subjectId: claimId,
        storyId,
        // What a source said about themselves may have to be forgotten; a journal never forgets.
        payload: { attributionId: id, terms, hand, viaSourceId: outlet, grounds: said.map(([name]) => name) },
        binds: false,
      });
      return ok(null);
    },
  };
}
