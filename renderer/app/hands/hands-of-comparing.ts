import type { TextRef } from '#shared/stories/text-ref.ts';
import type { Hands } from '../commands/command-context.ts';
import type { Stores } from '../stores.ts';
import { takeChange } from '../story/take-change.ts';

type ComparingHands = Pick<
  Hands,
  'compare' | 'stepChange' | 'nextCompareLayout' | 'toggleOnlyChanged' | 'takeChange'
>;

/** What the commands of a comparison do. */
export function comparingHands(stores: Stores): ComparingHands {
  const { compare } = stores;
  return {
    compare: () => compareDraft(stores),
    stepChange: (by) => compare.getState().step(by),
    nextCompareLayout: () => {
      const { layout, setLayout } = compare.getState();
      setLayout(layout === 'inline' ? 'side-by-side' : 'inline');
    },
    toggleOnlyChanged: () => {
      const { onlyChanged, setOnlyChanged } = compare.getState();
      setOnlyChanged(!onlyChanged);
    },
    takeChange: () => void takeChange(stores),
  };
}

/** The draft against what readers saw last, or else against the newest version; from a revision against that one. */
function compareDraft({ navigation, story, versions }: Stores): void {
  const { place, go } = navigation.getState();
  const { storyId, revisions } = story.getState();
  const newest = revisions[0]?.id;
  const kept = versions.getState().versions[0]?.draftVersion;
  const revisionId = place.kind === 'revision' ? place.revisionId : newest;
  const before: TextRef | null =
    revisionId !== undefined
      ? { kind: 'revision', revisionId }
      : kept === undefined
        ? null
        : { kind: 'version', draftVersion: kept };
  if (storyId !== null && before !== null) go({ kind: 'compare', storyId, before, after: { kind: 'draft' } });
}
