import { commandWords as words } from '../../words/commands.ts';
import { type AppCommand, inDraft } from './command-context.ts';

/** Finding and replacing in the draft on the screen, and finding in all of them. Reading needs no right, so finding needs none. */
export const aboutSearch: readonly AppCommand[] = [
  {
    id: 'search.find',
    group: 'Text',
    label: words.find,
    menu: 'edit',
    shortcut: 'Mod+F',
    when: inDraft,
    run: ({ hands }) => hands.find('find'),
  },
  {
    id: 'search.replace',
    group: 'Text',
    label: words.replace,
    menu: 'edit',
    shortcut: 'Mod+H',
    // Command+H hides the app there.
    shortcutOnMac: 'Mod+Alt+F',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands }) => hands.find('replace'),
  },
  {
    id: 'search.next',
    group: 'Text',
    label: words.findNext,
    menu: 'edit',
    shortcut: 'Mod+G',
    otherShortcut: 'F3',
    when: inDraft,
    run: ({ hands }) => hands.findStep(1),
  },
  {
    id: 'search.previous',
    group: 'Text',
    label: words.findPrevious,
    menu: 'edit',
    shortcut: 'Mod+Shift+G',
    otherShortcut: 'Shift+F3',
    when: inDraft,
    run: ({ hands }) => hands.findStep(-1),
  },
  {
    id: 'search.desk',
    group: 'Go to',
    label: words.findOnDesk,
    menu: 'edit',
    shortcut: 'Mod+Shift+F',
    run: ({ hands }) => hands.findOnDesk(),
  },
];
