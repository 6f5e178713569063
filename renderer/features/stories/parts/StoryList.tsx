import type { MouseEvent, Ref } from 'react';
import type { ListedStory } from '#shared/stories/story.ts';
import { ContextMenu } from '../../../components/ContextMenu.tsx';
import type { MenuEntry } from '../../../components/Menu.tsx';
import { VirtualList } from '../../../components/VirtualList.tsx';
import { storiesWords as words } from '../../../words/stories.ts';
import { StoryRow } from './StoryRow.tsx';

export interface StoryListProps {
  readonly count: number;
  readonly storyAt: (index: number) => ListedStory | undefined;
  readonly active: number;
  /** For the row that the keyboard is on. */
  readonly menu: readonly MenuEntry[];
  readonly menuLabel: string;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onRange: (first: number, last: number) => void;
  /** To the element around the list, for who brings the keyboard into it. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** Pixels: one line of the headline with air around it. */
const rowHeight = 40;

/** The rows of the desk; the other mouse button and the menu key open the menu of a row. */
export function StoryList(props: StoryListProps) {
  // In the capturing phase, so that the menu opens for the row under the pointer and not for the one
  // before.
  const activateUnder = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (row !== null) props.onActivate(Number(row.getAttribute('data-index')));
  };
  return (
    <ContextMenu label={props.menuLabel} entries={props.menu}>
      <div ref={props.ref} className="desk-list" onContextMenuCapture={activateUnder}>
        <VirtualList
          label={words.list}
          count={props.count}
          itemAt={props.storyAt}
          rowKey={(story) => story.id}
          renderRow={(story) => <StoryRow story={story} />}
          rowHeight={rowHeight}
          active={props.active}
          onActivate={props.onActivate}
          onOpen={props.onOpen}
          onRange={props.onRange}
        />
      </div>
    </ContextMenu>
  );
}
