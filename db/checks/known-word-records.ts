import type { PersonId } from '#shared/people/person.ts';
import type { WritableDatabase } from '../database-handles.ts';

/** Whose list a word is in; null is the house's. */
export type WordListOwner = PersonId | null;

/** The lists of words that are right, one for each person and one for the house. */
export function createKnownWordRecords(database: WritableDatabase) {
  const list = database
    .prepare<[string, number], string>(
      `SELECT word FROM known_words WHERE coalesce(person_id, '') = ? ORDER BY word COLLATE NOCASE, word LIMIT ?`,
    )
    .pluck();
  const count = database
    .prepare<[string], number>(`SELECT count(*) FROM known_words WHERE coalesce(person_id, '') = ?`)
    .pluck();
  const insert = database.prepare(
    `INSERT INTO known_words (person_id, word, added_by, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const remove = database.prepare(`DELETE FROM known_words WHERE coalesce(person_id, '') = ? AND word = ?`);

  return {
    /** By the alphabet. */
    listWords: (owner: WordListOwner, limit: number): readonly string[] => list.all(owner ?? '', limit),

    countWords: (owner: WordListOwner): number => count.get(owner ?? '') ?? 0,

    /** Whether the word is new to the list. */
    saveWord(owner: WordListOwner, word: string, added: { by: PersonId; at: number }): boolean {
      return insert.run(owner, word, added.by, added.at).changes === 1;
    },

    /** Whether the word was in the list. */
    removeWord: (owner: WordListOwner, word: string): boolean => remove.run(owner ?? '', word).changes === 1,
  };
}
