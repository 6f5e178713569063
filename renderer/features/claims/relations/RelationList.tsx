import { CornerDownRight, X } from 'lucide-react';
import { type ClaimRelation, isDisputing } from '#shared/claims/relation.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { relationWord, relationsWords as words } from '../../../words/relations.ts';
import './relations.css';

export interface RelationListProps {
  readonly relations: readonly ClaimRelation[];
  /** The story that is open: of a claim of another its slug is said. */
  readonly storyId: StoryId;
  /** Null where the person may not change claims. */
  readonly onTakeBack: ((relation: ClaimRelation) => void) | null;
  readonly onOpen: (relation: ClaimRelation) => void;
}

/** What other claims are to the chosen one, each with the way to it. */
export function RelationList({ relations, storyId, onTakeBack, onOpen }: RelationListProps) {
  if (relations.length === 0) return null;
  return (
    <ul className="relations" aria-label={words.list}>
      {relations.map((relation) => {
        const { id, other, note, personName, at } = relation;
        const word = relationWord(relation);
        return (
          <li key={id} className={isDisputing(relation) ? 'is-disputing' : undefined}>
            <p className="relation-head">
              <strong>{word}</strong>{' '}
              <span className="mono soft">{other.storyId === storyId ? '' : other.slug}</span>
              {onTakeBack !== null && (
                <IconButton label={words.takeBack(word, other.quote)} onClick={() => onTakeBack(relation)}>
                  <X aria-hidden="true" />
                </IconButton>
              )}
            </p>
            <Button
              variant="quiet"
              icon={<CornerDownRight aria-hidden="true" />}
              title={words.open(other.quote)}
              onClick={() => onOpen(relation)}
            >
              <span className="relation-quote">{other.quote}</span>
            </Button>
            {note !== '' && <p className="claim-note">{note}</p>}
            <p className="soft">
              {words.said(personName)}
              <TimeText at={at} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
