import { commandWords as words } from '../../words/commands.ts';
import { type AppCommand, inDraft } from './command-context.ts';

/** Asking, going from query to query, and finding what waits for oneself. */
export const aboutQueries: readonly AppCommand[] = [
  {
    id: 'story.query',
    group: 'Story',
    label: words.query,
    menu: 'story',
    shortcut: 'Mod+Alt+Q',
    when: (context) => inDraft(context) && context.canWrite && context.hasSelection,
    run: ({ hands }) => hands.startQuery(),
  },
  stepping('next', 'Mod+Alt+J'),
  stepping('previous', 'Mod+Alt+K'),
  {
    id: 'desk.queries-for-me',
    group: 'Go to',
    label: words.queriesForMe,
    menu: 'view',
    run: ({ hands }) => hands.showQueriesForMe(),
  },
];

/** By the keys that go down and up in a list. Reading a thread needs no right. */
function stepping(which: 'next' | 'previous', shortcut: string): AppCommand {
  return {
    id: `story.${which}-query`,
    group: 'Story',
    label: which === 'next' ? words.nextQuery : words.previousQuery,
    menu: 'story',
    shortcut,
    when: (context) => inDraft(context) && context.hasQueries,
    run: ({ hands }) => hands.showQuery(which),
  };
}
