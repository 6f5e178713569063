import type { NewSource, Source, SourceId, SourceSummary } from '#shared/claims/source.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type SourceRow,
  type SourceSummaryRow,
  sourceColumns,
  toSource,
  toSourceSummary,
} from './source-row.ts';

/** The claims of a source: those that it has itself, and those that came second-hand through it as an outlet. */
const restingOn = (source: 's.id' | ':id') => {
  const by = (column: 'source_id' | 'via_source_id') => `
    SELECT a.claim_id, c.story_id FROM attributions a JOIN claims c ON c.id = a.claim_id
    WHERE a.${column} = ${source} AND a.detached_at IS NULL AND c.removed_at IS NULL`;
  return `(${by('source_id')} UNION ${by('via_source_id')})`;
};

/** The registry of sources, over all stories. */
export function createSourceRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], SourceRow>(`SELECT ${sourceColumns} FROM sources s WHERE s.id = ?`);
  // The window is found first, so that only what is shown is counted.
  const list = database.prepare<{ pattern: string; limit: number }, SourceSummaryRow>(
    `SELECT ${sourceColumns},
       (SELECT count(DISTINCT claim_id) FROM ${restingOn('s.id')}) AS claims,
       (SELECT count(DISTINCT story_id) FROM ${restingOn('s.id')}) AS stories
     FROM (SELECT ${sourceColumns} FROM sources s
           WHERE s.name LIKE :pattern ESCAPE '\\' OR s.standing LIKE :pattern ESCAPE '\\'
           ORDER BY s.name COLLATE NOCASE, s.id LIMIT :limit) s
     ORDER BY s.name COLLATE NOCASE, s.id`,
  );
  const storiesOf = database.prepare<{ id: string; limit: number }, { story_id: string }>(
    `SELECT DISTINCT story_id FROM ${restingOn(':id')} ORDER BY story_id LIMIT :limit`,
  );
  const insert = database.prepare(
    `INSERT INTO sources (id, kind, name, standing, created_at, updated_at)
     VALUES (:id, :kind, :name, :standing, :createdAt, :updatedAt)`,
  );
  // An unnamed person is known by a description, which fits others in another story.
  const named = database.prepare<[string, string, string], SourceRow>(
    `SELECT ${sourceColumns} FROM sources s
     WHERE s.kind = ? AND s.name = ? AND (s.kind <> 'unnamed' OR EXISTS (
       SELECT 1 FROM attributions a JOIN claims c ON c.id = a.claim_id
       WHERE a.source_id = s.id AND c.story_id = ?))
     ORDER BY s.created_at, s.id LIMIT 1`,
  );
  const edit = database.prepare<[string, string, string, number, string]>(
    'UPDATE sources SET kind = ?, name = ?, standing = ?, updated_at = ? WHERE id = ?',
  );

  return {
    getSource(id: SourceId): Source | null {
      const row = byId.get(id);
      return row === undefined ? null : toSource(row);
    },

    /** The first source of the kind and name; an unnamed one only where a claim of the story rests on it. */
    getSourceByName({ kind, name }: Pick<NewSource, 'kind' | 'name'>, ofStory: StoryId): Source | null {
      const row = named.get(kind, name, ofStory);
      return row === undefined ? null : toSource(row);
    },

    /** Sources whose name or standing holds the text, by name. */
    listSources(text: string, limit: number): readonly SourceSummary[] {
      // What a person types is looked for as it stands: % and _ are no wildcards to them.
      const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
      return list.all({ pattern, limit }).map(toSourceSummary);
    },

    /** Stories with a claim of the source. */
    listStoriesOf(id: SourceId, limit: number): readonly StoryId[] {
      return storiesOf.all({ id, limit }).map((row) => storyId.parse(row.story_id));
    },

    insertSource(source: Source): void {
      insert.run(source);
    },

    editSource(id: SourceId, changed: NewSource, at: number): void {
      edit.run(changed.kind, changed.name, changed.standing, at, id);
    },
  };
}
