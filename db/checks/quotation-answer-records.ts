import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';

/** A change of quoted words that somebody has answered for. */
export interface QuotationAnswer {
  readonly was: string;
  readonly now: string;
}

/** Reasons for changes inside quotation marks, by the words before and after. */
export function createQuotationAnswerRecords(database: WritableDatabase) {
  const list = database.prepare<[string, number], QuotationAnswer>(
    'SELECT was, now FROM quotation_answers WHERE story_id = ? ORDER BY was, now LIMIT ?',
  );
  // Who answers again says it better: the newest reason counts, and the journal has them all.
  const save = database.prepare<[string, string, string, string, string, number]>(
    `INSERT INTO quotation_answers (story_id, was, now, reason, person_id, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, person_id = excluded.person_id, at = excluded.at`,
  );
  return {
    listAnswers(storyId: StoryId, limit: number): readonly QuotationAnswer[] {
      return list.all(storyId, limit);
    },

    saveAnswer(
      storyId: StoryId,
      { was, now, reason }: QuotationAnswer & { readonly reason: string },
      by: PersonId,
      at: number,
    ): void {
      save.run(storyId, was, now, reason, by, at);
    },
  };
}
