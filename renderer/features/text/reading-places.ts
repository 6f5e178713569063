import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { ReadingPlace } from '#shared/text/reading-place.ts';
import type { Client } from '../../ipc/client.ts';

/** Whose place it is, and in which story. */
export interface PlaceOwner {
  readonly storyId: StoryId;
  readonly personId: PersonId;
}

/** Where whoever is signed in was in each story. What cannot be read or kept is forgotten without a word. */
export interface ReadingPlaces {
  readonly recall: (storyId: StoryId) => Promise<ReadingPlace | null>;
  /** Keeps it once nothing newer comes. */
  readonly note: (owner: PlaceOwner, place: () => ReadingPlace) => void;
  /** Keeps at once what was noted; for who leaves a story, and for a window that closes. */
  readonly flush: () => Promise<void>;
}

/** Whoever scrolls and writes moves at each frame; the place is where they come to rest. */
const restMs = 700;

export function createReadingPlaces(client: Client): ReadingPlaces {
  let noted: { readonly owner: PlaceOwner; readonly place: () => ReadingPlace } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(resting);
    if (noted === null) return;
    const { owner, place } = noted;
    noted = null;
    await client.call('text:keep-place', { ...owner, place: place() });
  };
  return {
    async recall(storyId) {
      const answer = await client.call('text:place', { storyId });
      return answer.ok ? answer.value : null;
    },
    note(owner, place) {
      noted = { owner, place };
      clearTimeout(resting);
      resting = setTimeout(() => void flush(), restMs);
    },
    flush,
  };
}
