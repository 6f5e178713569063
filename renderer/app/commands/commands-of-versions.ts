import { commandWords as words } from '../../words/commands.ts';
import { type AppCommand, type CommandContext, inDraft } from './command-context.ts';

/** An archived story is restored before anything is done to its draft. */
const mayWrite = ({ story, canWrite, reading }: CommandContext): boolean =>
  canWrite && !reading && story?.archivedAt === null;

const comparing = ({ place }: CommandContext): boolean => place.kind === 'compare';

/** Keeping versions, and comparing texts of the story that is open. */
export const aboutVersions: readonly AppCommand[] = [
  {
    id: 'story.keep-version',
    group: 'Story',
    label: words.keepVersion,
    menu: 'story',
    shortcut: 'Mod+Shift+S',
    when: (context) => inDraft(context) && mayWrite(context),
    run: ({ hands }) => hands.show('keep-version'),
  },
  {
    id: 'story.compare',
    group: 'Story',
    label: words.compare,
    menu: 'story',
    shortcut: 'Mod+Shift+D',
    when: ({ place, canCompare }) => canCompare && (place.kind === 'story' || place.kind === 'revision'),
    run: ({ hands }) => hands.compare(),
  },
  // Bare keys, as in every list: nobody writes in a comparison. They stand in no native menu, which would take them
  // everywhere.
  stepping('next', 'J'),
  stepping('previous', 'K'),
  {
    id: 'compare.layout',
    group: 'View',
    label: words.compareLayout,
    shortcut: 'S',
    when: comparing,
    run: ({ hands }) => hands.nextCompareLayout(),
  },
  {
    id: 'compare.only-changed',
    group: 'View',
    label: words.compareOnlyChanged,
    shortcut: 'O',
    when: comparing,
    run: ({ hands }) => hands.toggleOnlyChanged(),
  },
  {
    id: 'compare.take',
    group: 'Text',
    label: words.takeChange,
    shortcut: 'Mod+Enter',
    when: (context) => comparing(context) && mayWrite(context),
    run: ({ hands }) => hands.takeChange(),
  },
  {
    id: 'compare.close',
    group: 'Go to',
    label: words.closeCompare,
    shortcut: 'Escape',
    when: comparing,
    run: ({ place, hands }) => {
      if (place.kind === 'compare') hands.go({ kind: 'story', storyId: place.storyId });
    },
  },
];

function stepping(which: 'next' | 'previous', shortcut: string): AppCommand {
  return {
    id: `compare.${which}`,
    group: 'Go to',
    label: which === 'next' ? words.nextChange : words.previousChange,
    shortcut,
    when: comparing,
    run: ({ hands }) => hands.stepChange(which === 'next' ? 1 : -1),
  };
}
