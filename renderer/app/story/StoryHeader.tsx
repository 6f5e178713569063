import { ArrowLeft, FileText, GitCompareArrows, MoreHorizontal, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { RevisionId, Story } from '#shared/stories/story.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { appWords } from '../../words/app.ts';
import { storiesWords } from '../../words/stories.ts';
import type { ReadyCommand } from '../commands/command.ts';

export interface StoryHeaderProps {
  readonly story: Story;
  /** The newest publication; null while readers have seen nothing. */
  readonly newest: RevisionSummary | null;
  /** The revision on the screen; null where it is the draft. */
  readonly shown: RevisionId | null;
  readonly inspectorShown: boolean;
  /** How well the story is covered. */
  readonly coverage: ReactNode;
  readonly commands: readonly ReadyCommand[];
  /** To the desk. */
  readonly onBack: () => void;
  /** From a revision to the draft. */
  readonly onDraft: () => void;
  readonly onRevision: (revisionId: RevisionId) => void;
}

const words = appWords.story;

/**
 * Which story this is, how far it is, and the next step with it. What can be done comes from the table of
 * commands, so that a right that is missing hides a button here as it does in the menu.
 */
export function StoryHeader(props: StoryHeaderProps) {
  const { story, newest, shown, commands, inspectorShown } = props;
  const inspector = find(commands, 'view.inspector');
  const publish = find(commands, 'story.publish');
  const compare = find(commands, 'story.compare');
  return (
    <header className="story-header">
      <IconButton label={words.back} onClick={props.onBack}>
        <ArrowLeft aria-hidden="true" size={18} />
      </IconButton>
      <h1 className="story-slug mono">{story.slug}</h1>
      <StatusBadge story={story} />
      {props.coverage}
      <span className="story-gap" />
      {shown !== null && (
        <Button variant="plain" icon={<FileText aria-hidden="true" />} onClick={props.onDraft}>
          {words.draft}
        </Button>
      )}
      {newest !== null && newest.id !== shown && (
        <Button onClick={() => props.onRevision(newest.id)}>{words.revision(newest.number)}</Button>
      )}
      {publish?.enabled && (
        <Button variant="primary" onClick={publish.run}>
          {publish.label}
        </Button>
      )}
      {compare?.enabled && (
        <IconButton label={compare.label} shortcut={compare.keys} side="left" onClick={compare.run}>
          <GitCompareArrows aria-hidden="true" size={18} />
        </IconButton>
      )}
      <Menu
        label={words.more}
        entries={menuOf(commands)}
        trigger={
          <button type="button" className="icon-button" aria-label={words.more} title={words.more}>
            <MoreHorizontal aria-hidden="true" size={18} />
          </button>
        }
      />
      {inspector !== undefined && (
        <IconButton
          label={inspector.label}
          shortcut={inspector.keys}
          pressed={inspectorShown}
          side="left"
          onClick={inspector.run}
        >
          <PanelRight aria-hidden="true" size={18} />
        </IconButton>
      )}
    </header>
  );
}

/** An archived story is shown as that, whatever it was before. */
function StatusBadge({ story }: { readonly story: Story }) {
  if (story.archivedAt !== null) return <Badge>{storiesWords.archived}</Badge>;
  const label = storiesWords.statusOf(story.status, story.publishedRevision);
  return <Badge tone={story.status === 'published' ? 'green' : 'plain'}>{label}</Badge>;
}

/**
 * Commands of the story's menu, with a line between what changes the copy's way and what changes the story.
 */
const menuIds = [
  ['story.claim-graph'],
  ['story.request', 'story.keep-version', 'story.original'],
  ['story.export-html', 'story.export-markdown', 'story.annotated-pdf', 'story.annotated-html'],
  ['story.rename', 'story.archive', 'story.restore'],
];

/**
 * Commands that make no sense now are left out rather than greyed: the menu is short, and the help names
 * them all.
 */
function menuOf(commands: readonly ReadyCommand[]): readonly MenuEntry[] {
  const groups = menuIds
    .map((ids) => ids.map((id) => find(commands, id)).filter((command) => command?.enabled === true))
    .filter((group) => group.length > 0);
  return groups.flatMap((group, index): MenuEntry[] => [
    ...(index === 0 ? [] : ['separator' as const]),
    ...group.flatMap((command) =>
      command === undefined
        ? []
        : [{ id: command.id, label: command.label, shortcut: command.keys, onSelect: command.run }],
    ),
  ]);
}

function find(commands: readonly ReadyCommand[], id: string): ReadyCommand | undefined {
  return commands.find((command) => command.id === id);
}
