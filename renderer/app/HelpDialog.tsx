import { Dialog } from '../components/Dialog.tsx';
import { appWords } from '../words/app.ts';
import { commandGroups, type ReadyCommand } from './command.ts';
import './help-dialog.css';

export interface HelpDialogProps {
  readonly open: boolean;
  readonly commands: readonly ReadyCommand[];
  readonly onClose: () => void;
}

/**
 * Every shortcut that there is, from the command table. A command that makes no sense at this place stands
 * here too: help says what there is, not what can be done now.
 */
export function HelpDialog({ open, commands, onClose }: HelpDialogProps) {
  const withKeys = commands.filter(({ keys }) => keys !== undefined);
  const groups = commandGroups
    .map((group) => ({
      // The lists' own group stands beside these and is none of the table's.
      group: group as string,
      rows: withKeys
        .filter((command) => command.group === group)
        .map(({ id, label, keys = '' }) => ({ id, label, keys })),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title={appWords.help.title} open={open} onClose={onClose} size="large">
      <div className="help-groups">
        {[...groups, lists].map(({ group, rows }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className="help-keys">
              {rows.map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** The lists themselves listen for these; they are no commands. */
const listKeys = [
  { id: 'list.move', label: 'Move down and up', keys: 'J  K' },
  { id: 'list.open', label: 'Open', keys: 'Enter' },
  { id: 'list.ends', label: 'First and last', keys: 'Home  End' },
] as const;

const lists = { group: appWords.help.lists, rows: listKeys };
