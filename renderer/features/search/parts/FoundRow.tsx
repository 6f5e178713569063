import { Badge } from '../../../components/Badge.tsx';
import { deskSearchWords as words } from '../../../words/desk-search.ts';
import type { DeskSearchRow } from '../desk-search-store.ts';

/** A text with how often it was found there, or one place in it with the words around. */
export function FoundRow({ row: { text, spot } }: { readonly row: DeskSearchRow }) {
  if (spot !== null) {
    const { before, words: found, after } = spot;
    return (
      <div className="found-spot">
        <span className="found-before">{before}</span>
        <mark>{found}</mark>
        <span className="found-after">{after}</span>
      </div>
    );
  }
  const { slug, headline, revision, archived, count, spots } = text;
  return (
    <div className="found-text">
      <span className="mono">{slug}</span>
      {revision !== null && <Badge tone="green">{words.revision(revision.number)}</Badge>}
      {archived && <Badge>{words.archivedStory}</Badge>}
      <span className="found-headline">{headline}</span>
      <span className="soft">
        {words.inText(count)}
        {count > spots.length && `, ${words.first(spots.length)}`}
      </span>
    </div>
  );
}
