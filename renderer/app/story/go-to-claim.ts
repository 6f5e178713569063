import type { RelatedClaim } from '#shared/claims/relation.ts';
import type { Stores } from '../stores.ts';

/**
 * To a claim, in this story or another: it is the chosen one in the pane, and its words come into sight as soon as
 * the draft that they stand in is on the screen.
 */
export function goToClaim(stores: Stores, { id, storyId }: Pick<RelatedClaim, 'id' | 'storyId'>): void {
  const { navigation, claims, text, workbench } = stores;
  workbench.getState().chooseTab('claims');
  const { editor, draft } = text.getState();
  if (editor !== null && draft?.session.storyId === storyId) {
    navigation.getState().go({ kind: 'story', storyId });
    claims.getState().activate(id);
    text.getState().showPassage(id);
    return;
  }
  void claims.getState().openAt(storyId, id);
  const untie = text.subscribe((state) => {
    if (state.draft === null) return;
    const isThere = state.draft.session.storyId === storyId;
    if (isThere && (state.editor === null || state.glance === null)) return;
    untie();
    // After the editor has gone back to where the person last read.
    if (isThere) requestAnimationFrame(() => text.getState().showPassage(id));
  });
  navigation.getState().go({ kind: 'story', storyId });
}
