import { type RevisionId, revisionId, type StoryId, storyId } from '#shared/stories/story.ts';
import type { FindQuery } from '#shared/text/find/find-query.ts';
import type { ReadableDatabase } from '../database-handles.ts';

/** A text as a search of the whole desk reads it: a draft, or a published revision. */
export interface SearchedText {
  readonly storyId: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly archived: boolean;
  readonly revision: { readonly id: RevisionId; readonly number: number } | null;
  readonly lines: readonly string[];
}

export interface WhichTexts {
  readonly query: FindQuery;
  readonly archived: boolean;
  readonly published: boolean;
}

interface TextRow {
  readonly id: string;
  readonly slug: string;
  readonly kicker: string;
  readonly headline: string;
  readonly byline: string;
  readonly archived_at: number | null;
  readonly body: string;
}

interface RevisionTextRow {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly archived_at: number | null;
  readonly revision_id: string;
  readonly number: number;
  readonly text: string;
}

/** The texts of the whole desk, one by one, so that ten thousand of them are never held at once. */
export function createSearchedTexts(database: ReadableDatabase) {
  return {
    /** How many texts `eachText` will give. */
    countTexts({ query, archived, published }: WhichTexts): number {
      const narrowed = narrowing(query);
      const drafts = database.prepare(`SELECT count(*) FROM stories s ${draftsWhere(archived, narrowed)}`);
      const revisions = database.prepare(
        `SELECT count(*) FROM revisions r JOIN stories s ON s.id = r.story_id ${revisionsWhere(archived)}`,
      );
      const count = Number(drafts.pluck().get(...(narrowed === null ? [] : [narrowed])));
      return count + (published ? Number(revisions.pluck().get()) : 0);
    },

    /** Drafts first, then revisions if they are asked for; what was changed last comes first. */
    *eachText({ query, archived, published }: WhichTexts): Generator<SearchedText> {
      const narrowed = narrowing(query);
      const drafts = database.prepare<unknown[], TextRow>(
        `SELECT s.id, s.slug, s.kicker, s.headline, s.byline, s.archived_at, s.body FROM stories s
         ${draftsWhere(archived, narrowed)} ORDER BY s.updated_at DESC, s.seq DESC`,
      );
      for (const row of drafts.iterate(...(narrowed === null ? [] : [narrowed]))) yield toDraftText(row);
      if (!published) return;
      const revisions = database.prepare<[], RevisionTextRow>(
        `SELECT s.id, s.slug, s.headline, s.archived_at, r.id AS revision_id, r.number, r.text
         FROM revisions r JOIN stories s ON s.id = r.story_id ${revisionsWhere(archived)}
         ORDER BY r.published_at DESC, r.number DESC`,
      );
      for (const row of revisions.iterate()) yield toRevisionText(row);
    },
  };
}

/**
 * The expression for `stories_search MATCH ?` that every draft with these words fits; null where the index
 * cannot say. It knows words from their beginning, so the first word counts only where nothing can stand before
 * it; and it knows nothing of patterns.
 */
function narrowing({ text, regex, wholeWord }: FindQuery): string | null {
  if (regex) return null;
  const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const words = found.filter(({ index }) => wholeWord || index > 0).map(([word]) => word);
  return words.length === 0 ? null : `"${words.join(' ')}" *`;
}

function draftsWhere(archived: boolean, narrowed: string | null): string {
  const conditions = [archived ? 'TRUE' : 's.archived_at IS NULL'];
  if (narrowed !== null)
    conditions.push('s.seq IN (SELECT rowid FROM stories_search WHERE stories_search MATCH ?)');
  return `WHERE ${conditions.join(' AND ')}`;
}

function revisionsWhere(archived: boolean): string {
  return archived ? '' : 'WHERE s.archived_at IS NULL';
}

function toDraftText({ id, slug, headline, archived_at, ...row }: TextRow): SearchedText {
  // The body's column begins with dek and dateline, which have none of their own.
  const lines = [row.kicker, headline, row.byline, ...row.body.split('\n')];
  return {
    storyId: storyId.parse(id),
    slug,
    headline,
    archived: archived_at !== null,
    revision: null,
    lines,
  };
}

function toRevisionText({ id, slug, headline, archived_at, ...row }: RevisionTextRow): SearchedText {
  const revision = { id: revisionId.parse(row.revision_id), number: row.number };
  const lines = row.text.split('\n');
  return { storyId: storyId.parse(id), slug, headline, archived: archived_at !== null, revision, lines };
}
