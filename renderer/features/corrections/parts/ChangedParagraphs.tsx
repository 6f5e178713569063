import type { ChangedParagraph } from '#shared/corrections/request.ts';
import { wordDiff } from '#shared/text/compare/word-diff.ts';
import { correctionsWords } from '../../../words/corrections.ts';

export interface ChangedParagraphsProps {
  readonly change: readonly ChangedParagraph[];
}

const words = correctionsWords.change;

/** Every paragraph that differs, words taken out struck through and words put in underlined. */
export function ChangedParagraphs({ change }: ChangedParagraphsProps) {
  return (
    <ol className="changed">
      {change.map((paragraph, place) => {
        // Drawn anew whenever it is read; a paragraph has no other identity than its place.
        const key = `${place}-${paragraph.type}`;
        return <Changed key={key} paragraph={paragraph} />;
      })}
    </ol>
  );
}

interface ChangedProps {
  readonly paragraph: ChangedParagraph;
}

/**
 * A paragraph whose words are the same has changed in its formatting only, which is said because it cannot
 * be seen.
 */
function Changed({ paragraph }: ChangedProps) {
  const { type, before, after } = paragraph;
  const said = [
    words.paragraph(type),
    before === null ? words.added : null,
    after === null ? words.removed : null,
    before === after ? words.formatting : null,
  ].filter((each) => each !== null);
  return (
    <li>
      {said.length > 0 && <p className="changed-head">{said.join(' · ')}</p>}
      <p className="corrections-copy">
        {wordDiff(before ?? '', after ?? '').map(({ kind, text }, place) => {
          const key = `${place}-${kind}`;
          if (kind === 'gone') return <del key={key}>{text}</del>;
          if (kind === 'come') return <ins key={key}>{text}</ins>;
          return <span key={key}>{text}</span>;
        })}
      </p>
    </li>
  );
}
