import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';
import type { Version, VersionReason } from '#shared/stories/version.ts';

export interface VersionRow {
  readonly story_id: string;
  readonly draft_version: number;
  readonly name: string | null;
  readonly reason: VersionReason;
  readonly kept_by: string;
  readonly kept_by_name: string;
  readonly kept_at: number;
}

export const versionColumns = `
  v.story_id, v.draft_version, v.name, v.reason, v.kept_by,
  (SELECT p.name FROM people p WHERE p.id = v.kept_by) AS kept_by_name, v.kept_at`;

export function toVersion(row: VersionRow): Version {
  return {
    storyId: storyId.parse(row.story_id),
    draftVersion: row.draft_version,
    name: row.name,
    reason: row.reason,
    keptBy: personId.parse(row.kept_by),
    keptByName: row.kept_by_name,
    keptAt: row.kept_at,
  };
}
