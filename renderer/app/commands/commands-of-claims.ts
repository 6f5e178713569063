import { commandWords as words } from '../../words/commands.ts';
import { type AppCommand, inDraft } from './command-context.ts';

/** Making claims: of the marked words, and of what the text suggests. */
export const aboutClaims: readonly AppCommand[] = [
  {
    id: 'story.claim',
    group: 'Story',
    label: words.claim,
    menu: 'story',
    shortcut: 'Mod+Alt+C',
    when: (context) => inDraft(context) && context.canWrite && context.hasSelection,
    run: ({ hands }) => hands.startClaim(),
  },
  {
    id: 'story.propose-claims',
    group: 'Story',
    label: words.proposeClaims,
    menu: 'story',
    shortcut: 'Mod+Alt+P',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands }) => hands.proposeClaims(),
  },
  {
    id: 'story.relate-claim',
    group: 'Story',
    label: words.relateClaim,
    menu: 'story',
    shortcut: 'Mod+Alt+B',
    when: (context) => inDraft(context) && context.canWrite && context.hasClaim,
    run: ({ hands }) => hands.relateClaim(),
  },
  {
    id: 'story.ask-comment',
    group: 'Story',
    label: words.askComment,
    menu: 'story',
    shortcut: 'Mod+Alt+M',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands }) => hands.show('ask-comment'),
  },
];
