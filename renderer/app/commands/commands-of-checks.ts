import { commandWords as words } from '../../words/commands.ts';
import { type AppCommand, inDraft } from './command-context.ts';

/** The checks of the draft on the screen. Reading needs no right, so walking through findings needs none. */
export const aboutChecks: readonly AppCommand[] = [
  {
    id: 'checks.next',
    group: 'Text',
    label: words.nextFinding,
    menu: 'edit',
    // The key of the spelling check in word processors.
    shortcut: 'F7',
    when: inDraft,
    run: ({ hands }) => hands.stepFinding(1),
  },
  {
    id: 'checks.previous',
    group: 'Text',
    label: words.previousFinding,
    menu: 'edit',
    shortcut: 'Shift+F7',
    when: inDraft,
    run: ({ hands }) => hands.stepFinding(-1),
  },
  {
    id: 'checks.language',
    group: 'Text',
    label: ({ languageChecked }) => (languageChecked ? words.stopLanguage : words.checkLanguage),
    menu: 'edit',
    when: inDraft,
    run: ({ hands, languageChecked }) => hands.checkLanguage(!languageChecked),
  },
];
