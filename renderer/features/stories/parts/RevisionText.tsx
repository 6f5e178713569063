import { type ReactNode, type Ref, useMemo } from 'react';
import type { Revision } from '#shared/stories/revision.ts';
import { type RevisionBlock, type RevisionPiece, revisionBlocks } from '#shared/stories/revision-blocks.ts';

export interface RevisionTextProps {
  readonly revision: Pick<Revision, 'document' | 'text'>;
  readonly ref?: Ref<HTMLElement>;
}

/**
 * What readers saw, word for word. Each block carries where it starts in the revision's text. The request
 * is pinned by these offsets.
 */
export function RevisionText({ revision, ref }: RevisionTextProps) {
  const blocks = useMemo(() => revisionBlocks(revision), [revision]);
  return (
    <article ref={ref} className="revision-text">
      {blocks.map((block) => (
        <Block key={block.start} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: RevisionBlock }) {
  const words = block.pieces.map((piece) => <Piece key={piece.start} piece={piece} />);
  const attributes = { 'data-start': block.start, className: `revision-${block.type}` };
  switch (block.type) {
    case 'headline':
      return <h2 {...attributes}>{words}</h2>;
    case 'heading':
      return <h3 {...attributes}>{words}</h3>;
    case 'blockquote':
      return <blockquote {...attributes}>{words}</blockquote>;
    case 'correction':
      return (
        <aside className="revision-notice">
          <strong>{block.label}</strong>
          <p {...attributes}>{words}</p>
        </aside>
      );
    default:
      return <p {...attributes}>{words}</p>;
  }
}

function Piece({ piece }: { readonly piece: RevisionPiece }): ReactNode {
  const weighted = piece.strong ? <strong>{piece.text}</strong> : piece.text;
  return piece.em ? <em>{weighted}</em> : weighted;
}
