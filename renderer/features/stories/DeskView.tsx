import { MoreHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoryId, StorySummary } from '#shared/stories/story.ts';
import { Button } from '../../components/Button.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { storiesWords as words } from '../../words/stories.ts';
import { wholeDesk } from './desk-query.ts';
import { type DeskStore, storyAt } from './desk-store.ts';
import { DeskColumns } from './parts/DeskColumns.tsx';
import { DeskEmpty } from './parts/DeskEmpty.tsx';
import { DeskHeader } from './parts/DeskHeader.tsx';
import { RenameDialog } from './parts/RenameDialog.tsx';
import { StoryList } from './parts/StoryList.tsx';
import { storyMenu } from './parts/story-menu.tsx';
import './desk.css';

export interface DeskViewProps {
  readonly store: DeskStore;
  readonly onOpen: (storyId: StoryId) => void;
  readonly onImport: () => void;
  /** Takes in the sample copy that comes with Stet. */
  readonly onSample: () => void;
  /** Tells the person what was done, and offers to take it back. */
  readonly onDone: (text: string, undo: { readonly label: string; readonly run: () => void }) => void;
}

/**
 * The list of all stories. It is read anew each time the desk comes up; the question, the row and the
 * search stay as they were left.
 */
export function DeskView({ store, onOpen, onImport, onSample, onDone }: DeskViewProps) {
  const state = useStore(store);
  const { query, total, everything, status } = state;
  const [renaming, setRenaming] = useState<StorySummary | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => void store.getState().load(), [store]);
  // The list may have become shorter under the keyboard.
  const active = Math.min(state.active, total - 1);
  const story = storyAt(state, active);
  const { onArchive, onRestore } = archiving(store, onDone);
  const menu =
    story === undefined
      ? []
      : storyMenu(story, { onOpen: ({ id }) => onOpen(id), onRename: setRenaming, onArchive, onRestore });
  const menuLabel = story === undefined ? words.actions : words.actionsFor(story.slug);
  const empty = status === 'failed' || (status === 'ready' && total === 0);
  return (
    <section className="desk" aria-label={words.desk}>
      <DeskHeader
        query={query}
        found={total}
        everything={everything}
        searchAsked={state.searchAsked}
        onSearchReached={state.searchReached}
        actions={<ActionsButton label={menuLabel} menu={menu} />}
        onAsk={state.ask}
        onLeaveSearch={() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
        onImport={onImport}
      />
      {empty ? (
        <DeskEmpty
          {...{ query, everything, onImport, onSample }}
          failed={status === 'failed'}
          onClear={() => state.ask(wholeDesk)}
          onReadAgain={() => void state.load()}
        />
      ) : (
        <>
          <DeskColumns query={query} onSort={state.sortBy} />
          <StoryList
            // Another question is another list: it begins at its top.
            key={JSON.stringify(query)}
            ref={list}
            {...{ active, menu, menuLabel }}
            count={total}
            storyAt={(index) => storyAt(state, index)}
            onActivate={state.activate}
            onOpen={(index) => {
              const opened = storyAt(state, index);
              if (opened !== undefined) onOpen(opened.id);
            }}
            onRange={state.showRange}
          />
        </>
      )}
      {renaming !== null && (
        <RenameDialog
          slug={renaming.slug}
          onRename={(slug) => state.rename(renaming.id, slug)}
          onClose={() => setRenaming(null)}
        />
      )}
    </section>
  );
}

interface ActionsButtonProps {
  readonly label: string;
  readonly menu: readonly MenuEntry[];
}

/** The menu of the row that the keyboard is on, for whoever does not know the other mouse button. */
function ActionsButton({ label, menu }: ActionsButtonProps) {
  const icon = <MoreHorizontal aria-hidden="true" />;
  return (
    <Menu
      label={label}
      entries={menu}
      trigger={
        <Button aria-label={label} disabled={menu.length === 0} icon={icon}>
          {words.actions}
        </Button>
      }
    />
  );
}

/** Archiving and restoring, each with the other one as its undo. */
function archiving(store: DeskStore, onDone: DeskViewProps['onDone']) {
  const { archive, restore } = store.getState();
  const onArchive = async ({ id, slug }: StorySummary): Promise<void> => {
    const undo = { label: words.undo, run: () => void restore(id) };
    if (await archive(id)) onDone(words.wasArchived(slug), undo);
  };
  const onRestore = async ({ id, slug }: StorySummary): Promise<void> => {
    const undo = { label: words.undo, run: () => void archive(id) };
    if (await restore(id)) onDone(words.wasRestored(slug), undo);
  };
  return { onArchive, onRestore };
}
