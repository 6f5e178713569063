import { coverageClasses, type ShownClass } from '#shared/claims/coverage.ts';
import { commandWords as words } from '../../words/commands.ts';
import { coverageWords } from '../../words/coverage.ts';
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
    id: 'story.moved-passages',
    group: 'Story',
    label: words.movedPassages,
    menu: 'story',
    shortcut: 'Mod+Alt+A',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands }) => hands.showMovedPassages(),
  },
  {
    id: 'story.relate-claim',
    group: 'Story',
    label: words.relateClaim,
    menu: 'story',
    shortcut: 'Mod+Alt+B',
    when: (context) => inDraft(context) && context.canWrite && context.chosenClaims === 1,
    run: ({ hands }) => hands.relateClaim(),
  },
  {
    id: 'story.choose-all-claims',
    group: 'Story',
    label: words.chooseAllClaims,
    when: ({ story }) => story !== null,
    run: ({ hands }) => hands.chooseAllClaims(),
  },
  ...(['set-kind', 'verify', 'remove'] as const).map(acting),
  {
    id: 'story.ask-comment',
    group: 'Story',
    label: words.askComment,
    menu: 'story',
    shortcut: 'Mod+Alt+M',
    when: (context) => inDraft(context) && context.canWrite,
    run: ({ hands }) => hands.show('ask-comment'),
  },
  {
    id: 'story.claim-graph',
    group: 'Story',
    label: words.claimGraph,
    menu: 'story',
    shortcut: 'Mod+Alt+G',
    when: ({ story }) => story !== null,
    run: ({ hands }) => hands.show('graph'),
  },
  ...[...coverageClasses, 'opinion' as const].map(showing),
  {
    id: 'story.show-all-claims',
    group: 'Story',
    label: coverageWords.all,
    when: ({ story }) => story !== null,
    run: ({ hands }) => hands.showClass(null),
  },
];

/** What the parts of the coverage in the header do, for the keyboard. */
function showing(shown: ShownClass): AppCommand {
  return {
    id: `story.show-claims-${shown}`,
    group: 'Story',
    label: coverageWords.only[shown],
    when: ({ story }) => story !== null,
    run: ({ hands }) => hands.showClass(shown),
  };
}

/** One act for all chosen claims. */
function acting(act: 'set-kind' | 'verify' | 'remove'): AppCommand {
  return {
    id: `story.act-on-claims-${act}`,
    group: 'Story',
    label: words.actOnClaims[act],
    when: (context) => inDraft(context) && context.canWrite && context.chosenClaims > 1,
    run: ({ hands }) => hands.actOnClaims(act),
  };
}
