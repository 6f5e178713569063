import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoryId } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { journalWords } from '../../words/journal.ts';
import type { JournalStore } from './journal-store.ts';
import { EntryRow } from './parts/EntryRow.tsx';
import './journal.css';

export interface EntryListProps {
  readonly store: JournalStore;
  /** The story whose entries are listed; null for all. */
  readonly storyId: StoryId | null;
}

/** Rows before the end at which the next page is asked for. */
const ahead = 50;

/**
 * The entries of a story, or of everything, newest first; older ones come as they are read. The store
 * follows the journal only while a list of it is drawn.
 */
export function EntryList({ store, storyId }: EntryListProps) {
  const status = useStore(store, (state) => state.status);
  const entries = useStore(store, (state) => state.entries);
  const loadMore = useStore(store, (state) => state.loadMore);
  const show = useStore(store, (state) => state.show);
  const hide = useStore(store, (state) => state.hide);
  // The number of the entry that the keyboard is on; null for none.
  const [activeSeq, setActiveSeq] = useState<number | null>(null);
  useEffect(() => {
    void show(storyId);
    return hide;
  }, [storyId, show, hide]);

  if (status === 'failed') {
    const retry = <Button onClick={() => void show(storyId)}>{journalWords.retry}</Button>;
    return <EmptyState title={journalWords.failed} action={retry} />;
  }
  if (status === 'ready' && entries.length === 0)
    return <EmptyState title={storyId === null ? journalWords.empty : journalWords.emptyStory} />;
  return (
    <VirtualList
      label={journalWords.list}
      count={entries.length}
      itemAt={(index) => entries[index]}
      rowKey={(entry) => String(entry.seq)}
      renderRow={(entry) => <EntryRow entry={entry} />}
      rowHeight={52}
      varying
      // By number, so that the row stays the active one when new entries come before it.
      active={entries.findIndex(({ seq }) => seq === activeSeq)}
      onActivate={(index) => setActiveSeq(entries[index]?.seq ?? null)}
      onRange={(_, last) => {
        if (last >= entries.length - ahead) void loadMore();
      }}
    />
  );
}
