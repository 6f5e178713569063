import { useStore } from 'zustand';
import { Button } from '../../../components/Button.tsx';
import { movedWords as words } from '../../../words/anchors.ts';
import type { TextStore } from '../text-store.ts';

export interface MovedActsProps {
  readonly text: TextStore;
  readonly onKeep: () => void;
  readonly onMove: () => void;
  readonly onGone: () => void;
  readonly onLater: () => void;
}

/** What can be decided of the passage that is looked at. Each has a key, which the hint names. */
export function MovedActs({ text, onKeep, onMove, onGone, onLater }: MovedActsProps) {
  const isMarked = useStore(text, ({ glance }) => glance?.selection !== null && glance !== null);
  return (
    <div className="moved-acts">
      <Button variant="primary" onClick={onKeep}>
        {words.keep}
      </Button>
      <Button disabled={!isMarked} title={isMarked ? undefined : words.moveHint} onClick={onMove}>
        {words.move}
      </Button>
      <Button onClick={onGone}>{words.gone}</Button>
      <Button variant="quiet" onClick={onLater}>
        {words.later}
      </Button>
      <p className="field-hint">{words.hint}</p>
    </div>
  );
}
