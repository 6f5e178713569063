import type { StoryId } from '#shared/stories/story.ts';
import { proposalsWords as words } from '../../words/proposals.ts';
import type { Stores } from '../stores.ts';
import { proposeClaims } from './tie-proposals.ts';

/**
 * Reads a story that has just been imported for claims, beside whatever its person does, and offers what is found.
 * Nothing is written, and nothing is said where there is nothing, or to who has gone on to something else: nobody asked.
 */
export async function offerProposals(stores: Stores, storyId: StoryId): Promise<void> {
  const found = await stores.client.call('claims:propose', { storyId });
  if (!found.ok || found.value.length === 0 || !isOpen(stores, storyId)) return;
  stores.onDone(words.offered(found.value.length), {
    label: words.review,
    run: () => {
      if (!isOpen(stores, storyId)) return;
      stores.workbench.getState().chooseTab('claims');
      void proposeClaims(stores);
    },
  });
}

function isOpen({ navigation }: Stores, storyId: StoryId): boolean {
  const { place } = navigation.getState();
  return place.kind === 'story' && place.storyId === storyId;
}
