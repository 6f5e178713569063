import type { ClaimId } from '#shared/claims/claim.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Stores } from '../stores.ts';

/** To a claim's words in the draft of its story, with the claim chosen beside them. */
export async function openClaim(stores: Stores, storyId: StoryId, claimId: ClaimId): Promise<void> {
  const { navigation, workbench, claims, text } = stores;
  workbench.getState().chooseTab('claims');
  navigation.getState().go({ kind: 'story', storyId });
  // Read first: opening the claims of another story forgets which one was chosen.
  await claims.getState().open(storyId);
  claims.getState().activate(claimId);
  if (text.getState().showPassage(claimId)) return;
  // The draft is still being read. Whoever goes elsewhere meanwhile is not called back.
  const stop = text.subscribe(({ showPassage }) => {
    const { place } = navigation.getState();
    const isGone = place.kind !== 'story' || place.storyId !== storyId;
    if (isGone || showPassage(claimId)) stop();
  });
}
