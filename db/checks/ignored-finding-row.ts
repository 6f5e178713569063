import { type IgnoredFinding, type IgnoredScope, ignoredId } from '#shared/checks/ignored-finding.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';

export interface IgnoredFindingRow {
  readonly id: string;
  readonly scope: IgnoredScope;
  readonly story_id: string;
  readonly rule_id: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly person_id: string;
  readonly at: number;
}

/** Without the time of taking back: what was taken back is not read. */
export const ignoredFindingColumns =
  'id, scope, story_id, rule_id, words, "before", "after", reason, person_id, at';

export function toIgnoredFinding(row: IgnoredFindingRow): IgnoredFinding {
  return {
    id: ignoredId.parse(row.id),
    scope: row.scope,
    storyId: storyId.parse(row.story_id),
    ruleId: row.rule_id,
    words: row.words,
    before: row.before,
    after: row.after,
    reason: row.reason,
    personId: personId.parse(row.person_id),
    at: row.at,
  };
}

export function toIgnoredFindingRow(ignored: IgnoredFinding): IgnoredFindingRow {
  return {
    id: ignored.id,
    scope: ignored.scope,
    story_id: ignored.storyId,
    rule_id: ignored.ruleId,
    words: ignored.words,
    before: ignored.before,
    after: ignored.after,
    reason: ignored.reason,
    person_id: ignored.personId,
    at: ignored.at,
  };
}
