import { createSourceRecords } from '#db/claims/source-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import { type NewSource, type SourceChoice, type SourceId, sourceId } from '#shared/claims/source.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Recording } from '../../journal/deed-recorder.ts';

/**
 * Whether a source that is to be entered is entered in any case, as by a person who saw the registry, or only where
 * the registry has none of its kind and name.
 */
export type NewSources = 'enter' | 'find-or-enter';

/** Takes the source that a person chose, or enters a new one, inside the caller's transaction. */
export interface SourceEntry {
  /** Null where the source that was chosen is not in the registry; for a merged one, what it was merged into. */
  choose(
    choice: SourceChoice,
    storyId: StoryId,
    recording: Recording,
    newSources?: NewSources,
  ): SourceId | null;
}

export function createSourceEntry(database: WritableDatabase, newId: () => string): SourceEntry {
  const sources = createSourceRecords(database);

  // Whoever names a new source in a story should not have to enter it elsewhere first.
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

  return {
    choose(choice, storyId, recording, newSources = 'enter') {
      if (!('create' in choice)) return sources.getStanding(choice.sourceId)?.id ?? null;
      const known = newSources === 'enter' ? null : sources.getSourceByName(choice.create, storyId);
      return known?.id ?? enter(choice.create, storyId, recording);
    },
  };
}
