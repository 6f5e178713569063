import type { MenuItem } from '#shared/ipc/settings-calls.ts';
import { readShortcut, type Shortcut, toAccelerator } from './shortcut.ts';
import { isMac } from './shortcuts.ts';

/** Under what a command stands in the palette and in the help. */
export const commandGroups = ['Story', 'Text', 'Go to', 'Copy and export', 'View', 'Stet'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * Everything that a person can do, as a value: palette, shortcuts, native menu and help are drawn from
 * these. The context is a type parameter, so that tests bring a small one.
 */
export interface Command<Context> {
  /** Stable: menu entries, header and rail name commands by it. */
  readonly id: string;
  readonly group: CommandGroup;
  /** What will happen; where that depends on what is open, a function of it. */
  readonly label: string | ((context: Context) => string);
  /** Under which head of the native menu it stands; without one it is in palette and help only. */
  readonly menu?: MenuItem['menu'];
  readonly shortcut?: Shortcut;
  /** Where the system of a Mac has the other one for itself. */
  readonly shortcutOnMac?: Shortcut;
  /** A second one, which only works and is not shown. */
  readonly otherShortcut?: Shortcut;
  /** Whether it makes sense now; absent where it always does. */
  readonly when?: (context: Context) => boolean;
  readonly run: (context: Context) => void;
}

/**
 * A command as it stands now. It holds nothing that depends on when it is looked at, and can be drawn as it
 * is.
 */
export interface ReadyCommand {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  readonly menu: MenuItem['menu'] | null;
  readonly shortcut: Shortcut | undefined;
  readonly otherShortcut: Shortcut | undefined;
  /** As a person reads it. */
  readonly keys: string | undefined;
  readonly enabled: boolean;
  /**
   * Runs it on what was open when the table was made; the frame makes the table anew whenever that changes.
   */
  readonly run: () => void;
}

/**
 * The whole table under one context. Commands that are not enabled stay in it: the help lists them, and the
 * native menu greys them.
 */
export function readyCommands<Context>(
  commands: readonly Command<Context>[],
  context: Context,
): readonly ReadyCommand[] {
  return commands.map(({ id, group, label, menu, otherShortcut, when, run, ...keys }) => {
    const shortcut = isMac ? (keys.shortcutOnMac ?? keys.shortcut) : keys.shortcut;
    return {
      id,
      group,
      label: typeof label === 'string' ? label : label(context),
      menu: menu ?? null,
      shortcut,
      otherShortcut,
      // What is shown is made from the same string that the listener compares, so the two cannot disagree.
      keys: shortcut === undefined ? undefined : readShortcut(shortcut, isMac),
      enabled: when === undefined || when(context),
      run: () => run(context),
    };
  });
}

/** The native menu's part of the table. */
export function toMenuItems(commands: readonly ReadyCommand[]): MenuItem[] {
  return commands.flatMap(({ id, label, menu, shortcut, enabled }) =>
    menu === null
      ? []
      : [{ menu, id, label, accelerator: shortcut === undefined ? null : toAccelerator(shortcut), enabled }],
  );
}
