import { Command } from 'cmdk';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { StoryId, StorySummary } from '#shared/stories/story.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { appWords } from '../../words/app.ts';
import type { ReadyCommand } from '../commands/command.ts';
import { rankedCommands } from './ranked-commands.ts';
import './palette.css';

export interface PaletteProps {
  readonly open: boolean;
  readonly commands: readonly ReadyCommand[];
  /** Stories that the desk finds for what is typed. The newest first, and only the first few. */
  readonly stories: readonly StorySummary[];
  /** Told each time something is typed; the commands are searched here, the stories by whoever listens. */
  readonly onSearch: (text: string) => void;
  readonly onOpenStory: (storyId: StoryId) => void;
  readonly onClose: () => void;
}

/** Every action and every story by name. The most likely one is chosen already; Enter does it. */
export function Palette({ open, onClose, ...list }: PaletteProps) {
  return (
    <Dialog title={appWords.palette.title} open={open} onClose={onClose} size="medium" headless>
      <PaletteList {...list} onClose={onClose} />
    </Dialog>
  );
}

/** A component of its own, because it goes with the closed dialog: the next one begins empty. */
function PaletteList(props: Omit<PaletteProps, 'open'>) {
  const { commands, stories, onSearch, onOpenStory, onClose } = props;
  const [typed, setTyped] = useState('');
  // The palette closes first: what the command opens must get the focus, not give it back.
  const choose = (run: () => void) => {
    onClose();
    run();
  };
  return (
    // The library's own filter is fuzzy and brings what nobody meant; ours matches beginnings of words.
    <Command shouldFilter={false} label={appWords.palette.title} className="palette" loop>
      <Command.Input
        autoFocus
        className="palette-input"
        placeholder={appWords.palette.placeholder}
        value={typed}
        onValueChange={(text) => {
          setTyped(text);
          onSearch(text);
        }}
      />
      <Command.List className="palette-list">
        <Command.Empty className="palette-empty">{appWords.palette.nothing}</Command.Empty>
        {rankedCommands(commands, typed).map(({ group, commands: ranked }) => (
          <Group key={group} heading={group} commands={ranked} onChoose={choose} />
        ))}
        {stories.length > 0 && (
          <Command.Group heading={appWords.palette.stories}>
            {stories.map(({ id, slug, headline }) => (
              <Command.Item
                key={id}
                value={id}
                className="palette-item"
                onSelect={() => choose(() => onOpenStory(id))}
              >
                <FileText aria-hidden="true" />
                <span className="palette-label">{headline}</span>
                <span className="mono soft">{slug}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly commands: readonly ReadyCommand[];
  readonly onChoose: (run: () => void) => void;
}

function Group({ heading, commands, onChoose }: GroupProps) {
  return (
    <Command.Group heading={heading}>
      {commands.map(({ id, label, keys, run }) => (
        <Command.Item key={id} value={id} className="palette-item" onSelect={() => onChoose(run)}>
          <span className="palette-label">{label}</span>
          {keys !== undefined && <kbd>{keys}</kbd>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
