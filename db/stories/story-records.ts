import type { PersonId } from '#shared/people/person.ts';
import type { Story, StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { type StoryRow, storyColumns, toStory } from './story-row.ts';

/** How a draft reads: what the desk lists of it and what the search finds. */
export interface StoryReading {
  readonly kicker: string;
  readonly headline: string;
  readonly byline: string;
  /** All of its text but the other fields here. */
  readonly body: string;
  readonly words: number;
}

export interface NewStory {
  readonly id: StoryId;
  readonly slug: string;
  readonly authorId: PersonId;
  readonly at: number;
}

/** Stories without their texts. The list is in `story-list.ts`. */
export function createStoryRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], StoryRow>(`SELECT ${storyColumns} FROM stories s WHERE s.id = ?`);
  const bySlug = database.prepare<[string], { id: string }>('SELECT id FROM stories WHERE slug = ?');
  const insert = database.prepare<[string, string, string, number, number]>(
    `INSERT INTO stories (id, slug, status, author_id, kicker, headline, byline, words, created_at, updated_at, body)
     VALUES (?, ?, 'draft', ?, '', '', '', 0, ?, ?, '')`,
  );
  const read = database.prepare<[string, string, string, string, number, number, string]>(
    `UPDATE stories SET kicker = ?, headline = ?, byline = ?, body = ?, words = ?, updated_at = ? WHERE id = ?`,
  );
  const rename = database.prepare<[string, string]>('UPDATE stories SET slug = ? WHERE id = ?');
  const archive = database.prepare<[number | null, string]>(
    'UPDATE stories SET archived_at = ? WHERE id = ?',
  );
  const publish = database.prepare<[number, string]>(
    `UPDATE stories SET status = 'published', updated_at = ? WHERE id = ?`,
  );

  return {
    getStory(id: StoryId): Story | null {
      const row = byId.get(id);
      return row === undefined ? null : toStory(row);
    },

    /** Whether another story has the slug; archived ones keep theirs. */
    slugIsTaken(slug: string, except: StoryId | null = null): boolean {
      const row = bySlug.get(slug);
      return row !== undefined && row.id !== except;
    },

    /** Enters a story that reads as nothing yet: its reading comes with the draft's first snapshot. */
    insertStory(story: NewStory): void {
      insert.run(story.id, story.slug, story.authorId, story.at, story.at);
    },

    /** Puts down how the draft reads now; the search follows by trigger. */
    writeReading(id: StoryId, reading: StoryReading, at: number): void {
      read.run(reading.kicker, reading.headline, reading.byline, reading.body, reading.words, at, id);
    },

    /** Throws where another story has the slug; ask `slugIsTaken` first, in the same transaction. */
    renameStory(id: StoryId, slug: string): void {
      rename.run(slug, id);
    },

    // Archiving moves nothing in the order of the list: taking it back gives the desk as it was.
    markArchived(id: StoryId, at: number): void {
      archive.run(at, id);
    },

    markRestored(id: StoryId): void {
      archive.run(null, id);
    },

    /** From the first revision on. A later one marks the story again, which moves it up the desk's list. */
    markPublished(id: StoryId, at: number): void {
      publish.run(at, id);
    },
  };
}
