import type { IgnoredFinding, IgnoredId } from '#shared/checks/ignored-finding.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import {
  type IgnoredFindingRow,
  ignoredFindingColumns,
  toIgnoredFinding,
  toIgnoredFindingRow,
} from './ignored-finding-row.ts';

/** Findings that somebody said no to and has not taken back. */
export function createIgnoredFindingRecords(database: WritableDatabase) {
  const byId = database.prepare<[string], IgnoredFindingRow>(
    `SELECT ${ignoredFindingColumns} FROM ignored_findings WHERE id = ? AND taken_back_at IS NULL`,
  );
  const list = database.prepare<{ story: string; person: string; limit: number }, IgnoredFindingRow>(
    `SELECT ${ignoredFindingColumns} FROM ignored_findings
     WHERE taken_back_at IS NULL
       AND (scope = 'house' OR scope = 'mine' AND person_id = :person OR scope = 'once' AND story_id = :story)
     ORDER BY at DESC, id DESC LIMIT :limit`,
  );
  const listOfAll = database.prepare<{ story: string; limit: number }, IgnoredFindingRow>(
    `SELECT ${ignoredFindingColumns} FROM ignored_findings
     WHERE taken_back_at IS NULL AND (scope = 'house' OR scope = 'once' AND story_id = :story)
     ORDER BY at DESC, id DESC LIMIT :limit`,
  );
  const insert = database.prepare<IgnoredFindingRow>(
    `INSERT INTO ignored_findings (${ignoredFindingColumns})
     VALUES (:id, :scope, :story_id, :rule_id, :words, :before, :after, :reason, :person_id, :at)`,
  );
  const takeBack = database.prepare<[number, string]>(
    'UPDATE ignored_findings SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL',
  );

  return {
    /** Null where there is none, or where it was taken back. */
    getIgnored(id: IgnoredId): IgnoredFinding | null {
      const row = byId.get(id);
      return row === undefined ? null : toIgnoredFinding(row);
    },

    /** What counts for a person in a story, the newest first. */
    listIgnored(story: StoryId, person: PersonId, limit: number): readonly IgnoredFinding[] {
      return list.all({ story, person, limit }).map(toIgnoredFinding);
    },

    /** What counts in a story whoever reads it: nobody's own choice. */
    listIgnoredByAll(story: StoryId, limit: number): readonly IgnoredFinding[] {
      return listOfAll.all({ story, limit }).map(toIgnoredFinding);
    },

    saveIgnored(ignored: IgnoredFinding): void {
      insert.run(toIgnoredFindingRow(ignored));
    },

    markTakenBack(id: IgnoredId, at: number): void {
      takeBack.run(at, id);
    },
  };
}
