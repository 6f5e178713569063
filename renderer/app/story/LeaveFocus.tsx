import { Minimize2 } from 'lucide-react';
import { IconButton } from '../../components/IconButton.tsx';
import { commandWords } from '../../words/commands.ts';
import { useEscape } from './use-focus-mode.ts';

export interface LeaveFocusProps {
  readonly onLeave: () => void;
}

/** The way out of focus mode: a quiet button in the corner, and Escape from anywhere. */
export function LeaveFocus({ onLeave }: LeaveFocusProps) {
  useEscape(onLeave);
  return (
    <div className="leave-focus">
      <IconButton label={commandWords.leaveFocus} shortcut="Esc" side="left" onClick={onLeave}>
        <Minimize2 aria-hidden="true" size={18} />
      </IconButton>
    </div>
  );
}
