import { GitCompareArrows, MoreHorizontal, Save } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { RevisionId } from '#shared/stories/story.ts';
import { textKey } from '#shared/stories/text-ref.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { versionWords as words } from '../../words/compare.ts';
import { VersionName } from './parts/VersionName.tsx';
import { fewVersions, type Moment, timeline } from './timeline.ts';
import type { VersionsStore } from './versions-store.ts';
import './revision.css';

export interface VersionTimelineProps {
  readonly store: VersionsStore;
  /** Newest first. */
  readonly revisions: readonly RevisionSummary[];
  /** Keeps the draft under a name; null where it may not be changed. */
  readonly onKeep: (() => void) | null;
  readonly onOpen: (revisionId: RevisionId) => void;
  readonly onCompare: (moment: Moment) => void;
  /** Sets the draft back; null where it is not on the screen or may not be changed. */
  readonly onRestore: ((moment: Moment) => void) | null;
}

/** Every text of a story that can be come back to: what readers saw, and the kept states of the draft. */
export function VersionTimeline(props: VersionTimelineProps) {
  const { store, revisions, onKeep } = props;
  const versions = useStore(store, (state) => state.versions);
  const [all, setAll] = useState(false);
  const [naming, setNaming] = useState<Moment | null>(null);
  const few = fewVersions(versions, Date.now());
  const hidden = versions.length - few.length;
  const moments = timeline(all ? versions : few, revisions);
  return (
    <div>
      <div className="history-head">
        <h2>{words.title}</h2>
        {onKeep !== null && (
          <Button variant="quiet" icon={<Save aria-hidden="true" />} onClick={onKeep}>
            {words.keep}
          </Button>
        )}
      </div>
      {moments.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <ol className="history" aria-label={words.list}>
          {moments.map((moment) => (
            <MomentRow key={textKey(moment.ref)} moment={moment} {...props} onName={setNaming} />
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <Button variant="quiet" onClick={() => setAll(!all)}>
          {all ? words.showFewer : words.showAll(hidden)}
        </Button>
      )}
      {naming?.version && (
        <VersionName
          title={words.naming.title}
          submit={words.naming.submit}
          name={naming.version.name ?? ''}
          onName={(name) => store.getState().name(naming.version?.draftVersion ?? 0, name)}
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  );
}

interface MomentRowProps extends VersionTimelineProps {
  readonly moment: Moment;
  readonly onName: (moment: Moment) => void;
}

function MomentRow(props: MomentRowProps) {
  const { moment, revisions, onOpen, onCompare, onRestore, onKeep, onName } = props;
  const { title, at, by, detail, version, revision } = moment;
  const entries: MenuEntry[] = [
    ...(onRestore === null
      ? []
      : [{ id: 'restore', label: words.restore, onSelect: () => onRestore(moment) }]),
    ...(version === null || onKeep === null
      ? []
      : [{ id: 'name', label: words.name, onSelect: () => onName(moment) }]),
  ];
  return (
    <li className="history-entry" data-named={version === null || version.name !== null}>
      {revision === null ? (
        <span className="history-title">{title}</span>
      ) : (
        <button type="button" className="history-title history-open" onClick={() => onOpen(revision.id)}>
          {title}
        </button>
      )}
      <span className="history-acts">
        <IconButton label={words.compare} side="left" onClick={() => onCompare(moment)}>
          <GitCompareArrows aria-hidden="true" size={16} />
        </IconButton>
        {entries.length > 0 && (
          <Menu
            label={words.actionsFor(title)}
            entries={entries}
            trigger={
              <button type="button" className="icon-button" aria-label={words.actionsFor(title)}>
                <MoreHorizontal aria-hidden="true" size={16} />
              </button>
            }
          />
        )}
      </span>
      <span className="soft">
        <TimeText at={at} /> · {by}
      </span>
      {revision?.noticeLabel != null && <Badge tone="green">{revision.noticeLabel}</Badge>}
      {revision !== null && revision.id === revisions[0]?.id && <span className="soft">{words.newest}</span>}
      {detail !== null && <span className="soft history-detail">{detail}</span>}
    </li>
  );
}
