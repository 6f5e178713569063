import { type SourceId, sourceId } from '#shared/claims/source.ts';
import type { IdentityConflict } from '#shared/claims/sources/sealed-identity.ts';
import { storyId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../../database-handles.ts';

interface NamedRow {
  readonly story_id: string;
  readonly slug: string;
  readonly source_id: string;
  readonly name: string;
  readonly kind: IdentityConflict['kind'];
}

/** A named person of a story that also has the unnamed source, and how the story has them. */
export interface NamedInStory extends IdentityConflict {
  readonly sourceId: SourceId;
}

const stories = `
  SELECT c.story_id FROM attributions a JOIN claims c ON c.id = a.claim_id
  WHERE a.source_id = :id AND a.detached_at IS NULL AND c.removed_at IS NULL`;

/** Named people in the stories of an unnamed source, for whoever knows who it is to be held against. */
export function createIdentityConflictRecords(database: ReadableDatabase) {
  const named = database.prepare<{ id: string; limit: number }, NamedRow>(
    `SELECT DISTINCT t.id AS story_id, t.slug, s.id AS source_id, s.name, 'on-record' AS kind
     FROM claims c JOIN attributions a ON a.claim_id = c.id AND a.detached_at IS NULL
     JOIN sources s ON s.id = a.source_id AND s.kind = 'named' JOIN stories t ON t.id = c.story_id
     WHERE c.story_id IN (${stories}) AND c.removed_at IS NULL AND a.terms = 'on-the-record'
     UNION
     SELECT DISTINCT t.id, t.slug, s.id, s.name, 'declined'
     FROM comment_requests r JOIN sources s ON s.id = r.source_id AND s.kind = 'named'
     JOIN stories t ON t.id = r.story_id
     WHERE r.story_id IN (${stories}) AND 'declined' = (
       SELECT w.outcome FROM comment_answers w WHERE w.request_id = r.id ORDER BY w.at DESC, w.id DESC LIMIT 1)
     LIMIT :limit`,
  );
  return {
    listNamed(id: SourceId, limit: number): readonly NamedInStory[] {
      return named.all({ id, limit }).map((row) => ({
        storyId: storyId.parse(row.story_id),
        slug: row.slug,
        sourceId: sourceId.parse(row.source_id),
        named: row.name,
        kind: row.kind,
      }));
    },
  };
}
