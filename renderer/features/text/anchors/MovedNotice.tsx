import { TriangleAlert } from 'lucide-react';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import { Button } from '../../../components/Button.tsx';
import { movedWords as words } from '../../../words/anchors.ts';
import type { TextStore } from '../text-store.ts';
import { useMovedPassages } from './use-moved-passages.ts';
import './moved.css';

export interface MovedNoticeProps {
  readonly text: TextStore;
  /** Whether it is there still: what was taken out waits for nobody. */
  readonly isThere: (subject: AnchorSubject) => boolean;
  readonly onOpen: () => void;
}

/** How many passages wait for a person, and the way to them; nothing while none do. */
export function MovedNotice({ text, isThere, onOpen }: MovedNoticeProps) {
  const count = useMovedPassages(text).filter(({ subject }) => isThere(subject)).length;
  if (count === 0) return null;
  return (
    <div className="moved-notice">
      <Button variant="quiet" icon={<TriangleAlert aria-hidden="true" />} onClick={onOpen}>
        {words.notice(count)}
      </Button>
    </div>
  );
}
