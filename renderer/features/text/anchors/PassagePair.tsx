import { type PairedParagraphs, piecesOf } from '#shared/text/moved-passages.ts';
import { movedWords as words } from '../../../words/anchors.ts';

export interface PassagePairProps {
  readonly pair: PairedParagraphs;
}

/** The paragraph as a person stood by it beside the one that is there now: what differs, and the passage in both. */
export function PassagePair({ pair }: PassagePairProps) {
  return (
    <div className="moved-pair">
      <Side pair={pair} side="before" title={words.before} />
      <Side pair={pair} side="after" title={pair.place === null ? words.nowhere : words.after} />
    </div>
  );
}

function Side({
  pair,
  side,
  title,
}: PassagePairProps & { readonly side: 'before' | 'after'; readonly title: string }) {
  const Changed = side === 'before' ? 'del' : 'ins';
  let offset = 0;
  return (
    <section className="moved-side" aria-label={title}>
      <h4>{title}</h4>
      <p>
        {piecesOf(pair, side).map(({ text, isOther, inPassage }) => {
          const key = offset;
          offset += text.length;
          const Passage = inPassage ? 'mark' : 'span';
          return <Passage key={key}>{isOther ? <Changed>{text}</Changed> : text}</Passage>;
        })}
      </p>
    </section>
  );
}
