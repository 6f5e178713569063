import { type ClaimKind, claimId } from '#shared/claims/claim.ts';
import type { RelatedClaim } from '#shared/claims/relation.ts';
import { parseSearch } from '#shared/search/search-query.ts';
import { type StoryId, storyId } from '#shared/stories/story.ts';
import type { ReadableDatabase } from '../database-handles.ts';
import { storiesMatch } from '../search/stories-match.ts';

interface FoundClaimRow {
  readonly id: string;
  readonly story_id: string;
  readonly slug: string;
  readonly kind: ClaimKind;
  readonly quote: string;
}

/** Among the newest so many stories that have the words; older ones are found by adding a word. */
const mostStories = 500;

/**
 * Claims of the whole desk by their words. The index of stories narrows it, since the words of a claim are words of
 * its story; a claim whose words were deleted from the text is not found.
 */
export function createClaimSearchRecords(database: ReadableDatabase) {
  const search = database.prepare<
    { wanted: string; patterns: string; besides: string; stories: number; limit: number },
    FoundClaimRow
  >(
    `SELECT c.id, c.story_id, s.slug, c.kind, a.current AS quote
     FROM (SELECT rowid AS seq FROM stories_search WHERE stories_search MATCH :wanted
           ORDER BY rowid DESC LIMIT :stories) found
     CROSS JOIN stories s ON s.seq = found.seq
     CROSS JOIN anchors a ON a.story_id = s.id AND a.subject_kind = 'claim'
     CROSS JOIN claims c ON c.id = a.subject_id
     WHERE s.id <> :besides AND c.removed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM json_each(:patterns) p WHERE a.current NOT LIKE p.value ESCAPE '\\')
     ORDER BY found.seq DESC, a.start LIMIT :limit`,
  );
  return {
    /** Those with every word that was typed, of the newest stories first; none where nothing was. */
    listClaimsWith(text: string, besides: StoryId, limit: number): readonly RelatedClaim[] {
      const terms = parseSearch(text).filter(({ wanted }) => wanted);
      const { wanted } = storiesMatch(terms);
      if (wanted === null) return [];
      const patterns = terms.map((term) => `%${term.text.replace(/[\\%_]/g, '\\$&')}%`);
      return search
        .all({ wanted, patterns: JSON.stringify(patterns), besides, stories: mostStories, limit })
        .map((row) => ({
          id: claimId.parse(row.id),
          storyId: storyId.parse(row.story_id),
          slug: row.slug,
          kind: row.kind,
          quote: row.quote,
        }));
    },
  };
}
