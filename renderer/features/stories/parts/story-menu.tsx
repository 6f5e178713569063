import { Archive, ArchiveRestore, PenLine, SquareArrowOutUpRight } from 'lucide-react';
import type { StorySummary } from '#shared/stories/story.ts';
import type { MenuEntry } from '../../../components/Menu.tsx';
import { storiesWords as words } from '../../../words/stories.ts';

/** What the desk does with a story that is chosen in its menu. */
export interface StoryDeeds {
  readonly onOpen: (story: StorySummary) => void;
  readonly onRename: (story: StorySummary) => void;
  readonly onArchive: (story: StorySummary) => void;
  readonly onRestore: (story: StorySummary) => void;
}

/**
 * What can be done to a story from the desk. An archived story can be read and restored, nothing else.
 * Whoever has not the right is told by main.
 */
export function storyMenu(story: StorySummary, deeds: StoryDeeds): readonly MenuEntry[] {
  const open: MenuEntry = {
    id: 'open',
    label: words.open,
    shortcut: 'Enter',
    icon: <SquareArrowOutUpRight aria-hidden="true" />,
    onSelect: () => deeds.onOpen(story),
  };
  if (story.archivedAt !== null) {
    const icon = <ArchiveRestore aria-hidden="true" />;
    return [open, { id: 'restore', label: words.restore, icon, onSelect: () => deeds.onRestore(story) }];
  }
  return [
    open,
    {
      id: 'rename',
      label: words.rename,
      icon: <PenLine aria-hidden="true" />,
      onSelect: () => deeds.onRename(story),
    },
    'separator',
    {
      id: 'archive',
      label: words.archive,
      icon: <Archive aria-hidden="true" />,
      onSelect: () => deeds.onArchive(story),
    },
  ];
}
