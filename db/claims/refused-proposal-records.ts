import type { ClaimKind } from '#shared/claims/claim.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';

/** Words that are no claim of a kind, as somebody said. */
export interface RefusedProposal {
  readonly kind: ClaimKind;
  readonly words: string;
}

/** What is not to be proposed in a story again. */
export function createRefusedProposalRecords(database: WritableDatabase) {
  const list = database.prepare<[string, number], RefusedProposal>(
    'SELECT kind, words FROM refused_proposals WHERE story_id = ? ORDER BY kind, words LIMIT ?',
  );
  // Refusing twice is refusing once: the first who did it stays.
  const insert = database.prepare<[string, string, string, string, number]>(
    `INSERT INTO refused_proposals (story_id, kind, words, refused_by, refused_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  return {
    listRefused(storyId: StoryId, limit: number): readonly RefusedProposal[] {
      return list.all(storyId, limit);
    },

    saveRefused(storyId: StoryId, { kind, words }: RefusedProposal, by: PersonId, at: number): void {
      insert.run(storyId, kind, words, by, at);
    },
  };
}
