import { z } from 'zod';
import type { WritableDatabase } from '#db/database-handles.ts';
import { createSettingRecords } from '#db/settings/setting-records.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import { ok, type Result } from '#shared/ipc/result.ts';
import type { PersonId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import { type ReadingPlace, readingPlace } from '#shared/text/reading-place.ts';

/** Where each person was in the stories that they read and wrote last. Nobody's word on anything: no deed. */
export interface PlaceKeeper {
  /** Null for a story that this person has not been in, or not for a long time. */
  get(input: ParsedInput<'text:place'>, personId: PersonId): Result<ReadingPlace | null, never>;
  /** A window that changed hands may send late; a place that is another's is not kept. */
  keep(input: ParsedInput<'text:keep-place'>, personId: PersonId): Result<null, never>;
}

/** A person comes back to fewer stories than this; the one that was left longest ago is forgotten. */
const mostPlaces = 200;

const keptPlaces = z.array(z.object({ storyId, place: readingPlace })).max(mostPlaces);

export function createPlaceKeeper(database: WritableDatabase): PlaceKeeper {
  const records = createSettingRecords(database);
  /** Newest first. What cannot be read is nothing kept: a comfort is not worth a failure. */
  const placesOf = (personId: PersonId): z.infer<typeof keptPlaces> =>
    keptPlaces.safeParse(records.getSetting(`places:${personId}`)).data ?? [];
  return {
    get: (input, personId) =>
      ok(placesOf(personId).find((each) => each.storyId === input.storyId)?.place ?? null),
    keep(input, personId) {
      if (input.personId !== personId) return ok(null);
      const others = placesOf(personId).filter((each) => each.storyId !== input.storyId);
      const places = [{ storyId: input.storyId, place: input.place }, ...others].slice(0, mostPlaces);
      records.saveSetting(`places:${personId}`, places);
      return ok(null);
    },
  };
}
