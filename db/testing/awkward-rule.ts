import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { insert } from './builders.ts';

/** A rule of another Stet: JSON, but none that this one understands. */
export function awkwardRule(
  database: WritableDatabase,
  {
    personId,
    words: [quoted, astral],
  }: { readonly personId: PersonId; readonly words: readonly [string, string] },
): void {
  insert(database, 'style_rules', {
    rule_id: 'x'.repeat(80),
    version: 7,
    status: 'retired',
    rule: JSON.stringify({ [quoted]: [astral, null, 1e21] }),
    since: -1,
    saved_by: personId,
    saved_at: Number.MAX_SAFE_INTEGER,
  });
}

/** An answer for words of another script and of none. */
export function awkwardQuotationAnswer(
  database: WritableDatabase,
  {
    storyId,
    personId,
    words: [was, now],
  }: { readonly storyId: StoryId; readonly personId: PersonId; readonly words: readonly [string, string] },
): void {
  insert(database, 'quotation_answers', {
    story_id: storyId,
    was,
    now,
    reason: now,
    person_id: personId,
    at: -1,
  });
}
