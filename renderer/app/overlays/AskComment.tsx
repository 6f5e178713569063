import { useStore } from 'zustand';
import { AskDialog } from '../../features/claims/sources/AskDialog.tsx';
import type { Stores } from '../stores.ts';

export interface AskCommentProps {
  readonly stores: Stores;
  readonly onClose: () => void;
}

/** A request for comment about the claim that is chosen, or about the story as a whole. */
export function AskComment({ stores, onClose }: AskCommentProps) {
  const story = useStore(stores.story, (state) => state.story);
  const claims = useStore(stores.claims, (state) => state.claims);
  const active = useStore(stores.claims, (state) => state.active);
  if (story === null) return null;
  const claim = claims.find(({ id }) => id === active) ?? null;
  return (
    <AskDialog
      store={stores.comments}
      source={null}
      story={story}
      claim={claim}
      onDone={(text) => stores.onDone(text)}
      onClose={onClose}
    />
  );
}
