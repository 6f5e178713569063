import type { NewSource, Source, SourceId, SourceKind, SourceSummary } from '#shared/claims/source.ts';
import { parseSearch } from '#shared/search/search-query.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { storiesMatch } from '../search/stories-match.ts';
import {
  type SourceRow,
  type SourceSummaryRow,
  sourceColumns,
  toSource,
  toSourceSummary,
} from './source-row.ts';
import { createSourceKeyRecords } from './sources/source-key-records.ts';

/** The claims of a source: those that it has itself, and those that came second-hand through it as an outlet. */
const restingOn = (source: 's.id' | ':id') => {
  const by = (column: 'source_id' | 'via_source_id') => `
    SELECT a.claim_id, c.story_id FROM attributions a JOIN claims c ON c.id = a.claim_id
    WHERE a.${column} = ${source} AND a.detached_at IS NULL AND c.removed_at IS NULL`;
  return `(${by('source_id')} UNION ${by('via_source_id')})`;
};

/** Names are typed by their beginnings, "tob vey", so every word is one. Null where nothing is asked for. */
function matchOf(text: string): string | null {
  return storiesMatch(parseSearch(text).map((term) => ({ ...term, whole: false }))).wanted;
}

/** Sources that stand by themselves; a merged one is found through the source that it was merged into. */
const standing = 'sources s WHERE s.merged_into IS NULL AND (:kind IS NULL OR s.kind = :kind)';
const matching = `sources_search f CROSS JOIN sources s ON s.seq = f.rowid
  WHERE sources_search MATCH :match AND s.merged_into IS NULL AND (:kind IS NULL OR s.kind = :kind)`;

export interface SourceFilter {
  /** Null for sources of any kind. */
  readonly kind: SourceKind | null;
}

interface SourceWindow extends SourceFilter {
  readonly limit: number;
  readonly offset: number;
}

interface SearchedText {
  /** What a person typed. */
  readonly text: string;
}

interface Matched {
  readonly match: string;
}

/** The registry of sources, over all stories. */
export function createSourceRecords(database: WritableDatabase) {
  const keys = createSourceKeyRecords(database);
  const byId = database.prepare<[string], SourceRow>(`SELECT ${sourceColumns} FROM sources s WHERE s.id = ?`);
  const standingOf = database.prepare<{ id: string }, SourceRow>(
    `WITH RECURSIVE way (id, merged_into) AS (
       SELECT id, merged_into FROM sources WHERE id = :id
       UNION SELECT m.id, m.merged_into FROM sources m JOIN way w ON m.id = w.merged_into)
     SELECT ${sourceColumns} FROM way w JOIN sources s ON s.id = w.id WHERE w.merged_into IS NULL`,
  );
  // The window is found first, so that only what is shown is counted.
  const windowOf = (found: string) => `
     SELECT ${sourceColumns},
       (SELECT count(DISTINCT claim_id) FROM ${restingOn('s.id')}) AS claims,
       (SELECT count(DISTINCT story_id) FROM ${restingOn('s.id')}) AS stories
     FROM (SELECT ${sourceColumns} FROM ${found}
           ORDER BY s.name COLLATE NOCASE, s.id LIMIT :limit OFFSET :offset) s
     ORDER BY s.name COLLATE NOCASE, s.id`;
  const list = database.prepare<SourceWindow, SourceSummaryRow>(windowOf(standing));
  const count = database.prepare<SourceFilter, number>(`SELECT count(*) FROM ${standing}`).pluck();
  // Without a kind the index alone tells, which is ten times as fast over a long registry.
  const countAll = database
    .prepare<[], number>('SELECT count(*) FROM sources WHERE merged_into IS NULL')
    .pluck();
  const find = database.prepare<SourceWindow & Matched, SourceSummaryRow>(windowOf(matching));
  const countFound = database
    .prepare<SourceFilter & Matched, number>(`SELECT count(*) FROM ${matching}`)
    .pluck();
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
     WHERE s.kind = ? AND s.name = ? AND s.merged_into IS NULL AND (s.kind <> 'unnamed' OR EXISTS (
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

    /** The source itself, or the one that it was merged into; null where there is none. */
    getStanding(id: SourceId): Source | null {
      const row = standingOf.get({ id });
      return row === undefined ? null : toSource(row);
    },

    /** The first source of the kind and name; an unnamed one only where a claim of the story rests on it. */
    getSourceByName({ kind, name }: Pick<NewSource, 'kind' | 'name'>, ofStory: StoryId): Source | null {
      const row = named.get(kind, name, ofStory);
      return row === undefined ? null : toSource(row);
    },

    /** Sources with the words in their names, standing or roles, by name; all where nothing is asked for. */
    listSources({ text, ...window }: SourceWindow & SearchedText): readonly SourceSummary[] {
      const match = matchOf(text);
      return (match === null ? list.all(window) : find.all({ ...window, match })).map(toSourceSummary);
    },

    /** How many there are of them in all. */
    countSources({ text, kind }: SourceFilter & SearchedText): number {
      const match = matchOf(text);
      if (match === null && kind === null) return countAll.get() ?? 0;
      return (match === null ? count.get({ kind }) : countFound.get({ kind, match })) ?? 0;
    },

    /** Stories with a claim of the source. */
    listStoriesOf(id: SourceId, limit: number): readonly StoryId[] {
      return storiesOf.all({ id, limit }).map((row) => storyId.parse(row.story_id));
    },

    insertSource(source: Source): void {
      insert.run(source);
      keys.replaceKeys(source.id);
    },

    editSource(id: SourceId, changed: NewSource, at: number): void {
      edit.run(changed.kind, changed.name, changed.standing, at, id);
      keys.replaceKeys(id);
    },
  };
}
