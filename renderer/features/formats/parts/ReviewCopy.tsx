import { useState } from 'react';
import type { CopyPart } from '#shared/formats/imported-copy.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { importWords as words } from '../../../words/formats.ts';
import type { Review } from '../review.ts';
import { CopyBlockRow } from './CopyBlockRow.tsx';
import { CopyFacts } from './CopyFacts.tsx';
import { StoryNames } from './StoryNames.tsx';

export interface ReviewCopyProps {
  readonly review: Review;
  /** The story is being made: nothing can be pressed twice. */
  readonly making: boolean;
  readonly onPart: (blockId: string, part: CopyPart) => void;
  readonly onAddress: (blockId: string, address: string) => void;
  readonly onHeadline: (headline: string) => void;
  readonly onSlug: (slug: string) => void;
  readonly onStartOver: () => void;
  readonly onMake: () => void;
}

/** More rows at once would make a long story slow to look at. */
const rowsAtOnce = 200;

/**
 * What was recognised, to be looked at and changed before the story is made. It is no virtual list, because
 * each row holds fields that the Tab key must reach.
 */
export function ReviewCopy({ review, making, onPart, onAddress, ...acts }: ReviewCopyProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  const { blocks, preview, addresses } = review;
  const hidden = blocks.length - shown;
  return (
    <div className="import-review">
      <div className="import-blocks">
        <h1>{words.review}</h1>
        {blocks.length === 0 ? (
          <EmptyState title={words.nothing} />
        ) : (
          <ol aria-label={words.blocks}>
            {blocks.slice(0, shown).map((block, index) => (
              <CopyBlockRow
                key={block.id}
                block={block}
                number={index + 1}
                address={addresses[block.id] ?? ''}
                onPart={onPart}
                onAddress={onAddress}
              />
            ))}
          </ol>
        )}
        {hidden > 0 && (
          <Button onClick={() => setShown(shown + rowsAtOnce)}>
            {words.more(Math.min(hidden, rowsAtOnce))}
          </Button>
        )}
      </div>
      <div className="import-side">
        <CopyFacts preview={preview} />
        <StoryNames review={review} making={making} {...acts} />
      </div>
    </div>
  );
}
