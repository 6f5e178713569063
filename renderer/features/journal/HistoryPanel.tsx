import type { StoryId } from '#shared/stories/story.ts';
import { EntryList } from './EntryList.tsx';
import type { JournalStore } from './journal-store.ts';
import './journal.css';

export interface HistoryPanelProps {
  readonly store: JournalStore;
  readonly storyId: StoryId;
}

/**
 * What was done with one story: the History tab of the inspector. Only the whole journal can be verified,
 * so there is no button for it here.
 */
export function HistoryPanel({ store, storyId }: HistoryPanelProps) {
  return (
    <div className="journal">
      <EntryList store={store} storyId={storyId} />
    </div>
  );
}
