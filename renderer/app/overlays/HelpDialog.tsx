import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { appWords } from '../../words/app.ts';
import { commandGroups, type ReadyCommand } from '../commands/command.ts';
import { readShortcut } from '../commands/shortcut.ts';
import { isMac } from '../commands/shortcuts.ts';
import './help-dialog.css';

export interface HelpDialogProps {
  readonly open: boolean;
  readonly commands: readonly ReadyCommand[];
  readonly onClose: () => void;
}

/**
 * Every command that there is with its keys, from the command table; those without keys stand last and are
 * found by the palette. A command that makes no sense at this place stands here too: help says what there
 * is, not what can be done now.
 */
export function HelpDialog({ open, commands, onClose }: HelpDialogProps) {
  const keyedFirst = commands.toSorted(
    (one, other) => Number(one.keys === undefined) - Number(other.keys === undefined),
  );
  const groups = commandGroups
    .map((group) => ({
      // The lists' own group stands beside these and is none of the table's.
      group: group as string,
      rows: keyedFirst
        .filter((command) => command.group === group)
        .map(({ id, label, keys = '' }) => ({ id, label, keys })),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title={appWords.help.title} open={open} onClose={onClose} size="large">
      <p className="soft">{appWords.help.lead(keysOfPalette(commands))}</p>
      <div className="help-groups">
        {[...groups, writing, lists].map(({ group, rows }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className="help-keys">
              {rows.map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>{keys !== '' && <kbd>{keys}</kbd>}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {/* Who has read to the end need not go back to the cross; and a list that scrolls must have a way in by Tab. */}
      <Button onClick={onClose}>{appWords.help.close}</Button>
    </Dialog>
  );
}

/** The lists themselves listen for these; they are no commands. */
const listKeys = [
  { id: 'list.move', label: 'Move down and up', keys: 'J  K' },
  { id: 'list.open', label: 'Open', keys: 'Enter' },
  { id: 'list.ends', label: 'First and last', keys: 'Home  End' },
] as const;

/** The text itself listens for these. */
const writingKeys = [
  { id: 'text.new-block', label: appWords.help.newBlock, keys: 'Enter' },
  { id: 'text.join', label: appWords.help.join, keys: 'Backspace' },
  { id: 'text.take-back', label: appWords.help.takeBack, keys: 'Backspace' },
  { id: 'text.indent', label: appWords.help.indent, keys: readShortcut('Mod+]', isMac) },
  { id: 'text.outdent', label: appWords.help.outdent, keys: readShortcut('Mod+[', isMac) },
  { id: 'text.redo-too', label: appWords.help.redo, keys: readShortcut('Mod+Y', isMac) },
  { id: 'text.leave', label: appWords.help.leave, keys: 'Tab' },
  { id: 'text.leave-focus', label: appWords.help.leaveFocus, keys: 'Esc' },
] as const;

const writing = { group: appWords.help.writing, rows: writingKeys };

/** The keys of the palette, where every command is found that has none of its own. */
const keysOfPalette = (commands: readonly ReadyCommand[]): string =>
  commands.find(({ id }) => id === 'stet.palette')?.keys ?? '';

const lists = { group: appWords.help.lists, rows: listKeys };
