import type { DraftDamage } from '#shared/text/draft.ts';
import { Button } from '../../../components/Button.tsx';
import { damageWords } from '../../../words/damage.ts';

export interface DamageNoteProps {
  readonly damage: DraftDamage;
  /** Writes what is stored of the draft to a file, for whoever mends it by hand. */
  readonly onSave: () => void;
}

/** Over the text of a draft that is not whole: what is lost, and the way to its bytes. */
export function DamageNote({ damage, onSave }: DamageNoteProps) {
  return (
    <div className="text-damaged" role="alert" aria-label={damageWords.label}>
      <p>{damageWords.lost(damage)}</p>
      <Button onClick={onSave}>{damageWords.save}</Button>
    </div>
  );
}
