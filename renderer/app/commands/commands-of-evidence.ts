import { type EvidenceKind, evidenceKinds } from '#shared/evidence/evidence.ts';
import { commandWords as words } from '../../words/commands.ts';
import { type AppCommand, type CommandContext, inDraft } from './command-context.ts';

const mayAdd = (context: CommandContext): boolean => inDraft(context) && context.canWrite;

/** Looking at what shows that a story is so, and adding to it: for the claim that is looked at, or for the story. */
export const aboutEvidence: readonly AppCommand[] = [
  {
    id: 'story.evidence',
    group: 'Story',
    label: words.evidence,
    menu: 'story',
    shortcut: 'Mod+Alt+E',
    when: ({ story }) => story !== null,
    run: ({ hands }) => hands.showEvidence(),
  },
  ...evidenceKinds.map(adding),
  {
    id: 'story.check-evidence',
    group: 'Story',
    label: words.checkEvidence,
    when: ({ story }) => story !== null,
    run: ({ hands }) => hands.checkEvidence(),
  },
];

function adding(kind: EvidenceKind): AppCommand {
  return {
    id: `story.add-${kind}`,
    group: 'Story',
    label: words.addEvidence[kind],
    when: mayAdd,
    run: ({ hands }) => hands.addEvidence(kind),
  };
}
