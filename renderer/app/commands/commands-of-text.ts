import { type TextCommandName, textCommandNames, textKeys } from '../../text/text-commands.ts';
import { commandWords as words } from '../../words/commands.ts';
import { textWords } from '../../words/text.ts';
import { type AppCommand, type CommandContext, inDraft } from './command-context.ts';
import type { Shortcut } from './shortcut.ts';

/** Whoever has chosen to read changes nothing by mistake, nor decides anything. */
function mayChange(context: CommandContext): boolean {
  return inDraft(context) && context.canWrite && !context.reading;
}

/** The editor hears its keys itself; the same commands stand here for palette, menu and help. */
const formatting: readonly AppCommand[] = textCommandNames.map((name) => ({
  id: `text.${name}`,
  group: 'Text',
  label: textWords.commands[name],
  // The system's own Edit menu has these two.
  ...(isUndo(name) ? {} : { menu: 'edit' }),
  shortcut: shortcutOf(textKeys[name]),
  when: (context) => mayChange(context) || (isUndo(name) && mayUndoTaking(context)),
  run: ({ hands }) => hands.runInText(name),
}));

/** A comparison is not written in, but what it did to the draft is undone from there too. */
function mayUndoTaking({ place, canWrite, reading }: CommandContext): boolean {
  return place.kind === 'compare' && canWrite && !reading;
}

function isUndo(name: TextCommandName): boolean {
  return name === 'undo' || name === 'redo';
}

/**
 * The suggestion mode and the way from one suggestion to the next. Who may settle which one is asked at the
 * caret, by the text's store, not here.
 */
const suggesting: readonly AppCommand[] = [
  {
    id: 'text.suggest',
    group: 'Text',
    label: ({ suggesting: on }) => (on ? words.editDirectly : words.suggest),
    menu: 'edit',
    shortcut: 'Mod+Shift+E',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands, suggesting: on }) => hands.setSuggesting(!on),
  },
  {
    id: 'text.read',
    group: 'Text',
    label: ({ reading }) => (reading ? words.writeAgain : words.onlyRead),
    menu: 'edit',
    shortcut: 'Mod+Alt+O',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands, reading }) => hands.setReading(!reading),
  },
  settling('accept', 'Mod+Shift+Y'),
  settling('reject', 'Mod+Shift+N'),
  settlingShown('accept'),
  settlingShown('reject'),
  stepping('next', 'Mod+Alt+ArrowDown'),
  stepping('previous', 'Mod+Alt+ArrowUp'),
  {
    id: 'text.paste-plain',
    group: 'Text',
    label: words.pastePlain,
    // The system's own Edit menu has it.
    shortcut: 'Mod+Shift+V',
    when: mayChange,
    run: ({ hands }) => hands.pastePlain(),
  },
  {
    id: 'text.house-style',
    group: 'Text',
    label: words.houseStyle,
    menu: 'edit',
    shortcut: 'Mod+Alt+H',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands }) => hands.makeHouseStyle(),
  },
  {
    id: 'text.view',
    group: 'Text',
    label: words.nextView,
    menu: 'view',
    shortcut: 'Mod+Alt+V',
    when: inDraft,
    run: ({ hands }) => hands.nextView(),
  },
];

/** Accepting and rejecting what is at the caret or in the marked words; only for who may write in this draft. */
function settling(verdict: 'accept' | 'reject', shortcut: string): AppCommand {
  return {
    id: `text.${verdict}`,
    group: 'Text',
    label: verdict === 'accept' ? words.acceptSuggestion : words.rejectSuggestion,
    menu: 'edit',
    shortcut,
    when: (context) => mayChange(context) && context.hasSuggestions,
    run: ({ hands }) => hands.settleAtCaret(verdict),
  };
}

/** The same for all that is shown in the panel, or all there is. It has no key: it should not happen by a slip. */
function settlingShown(verdict: 'accept' | 'reject'): AppCommand {
  return {
    id: `text.${verdict}-shown`,
    group: 'Text',
    label: verdict === 'accept' ? words.acceptShown : words.rejectShown,
    menu: 'edit',
    when: (context) => mayChange(context) && context.hasSuggestions,
    run: ({ hands }) => hands.settleShown(verdict),
  };
}

/**
 * To the suggestion after the caret or before it. Reading them needs no right, so a person who may only
 * read walks too.
 */
function stepping(which: 'next' | 'previous', shortcut: string): AppCommand {
  return {
    id: `text.${which}-suggestion`,
    group: 'Text',
    label: which === 'next' ? words.nextSuggestion : words.previousSuggestion,
    menu: 'edit',
    shortcut,
    when: (context) => inDraft(context) && context.hasSuggestions,
    run: ({ hands }) => hands.showSuggestion(which),
  };
}

/** Everything that is done to the text. */
export const aboutText: readonly AppCommand[] = [...formatting, ...suggesting];

/** ProseMirror writes "Mod-Shift-k" for what the table writes as "Mod+Shift+K". */
function shortcutOf(key: string): Shortcut {
  const parts = key.split('-').map((part) => (part.length === 1 ? part.toUpperCase() : part));
  return parts.join('+');
}
