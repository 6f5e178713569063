import { useStore } from 'zustand';
import { HistoryPanel } from '../../features/journal/HistoryPanel.tsx';
import { VersionTimeline } from '../../features/stories/VersionTimeline.tsx';
import { appWords } from '../../words/app.ts';
import type { InspectorProps } from './inspector-props.ts';
import { restoreText } from './restore-text.ts';

/**
 * What can be come back to of a story, and what was done with it. The draft is set back only where it is on the screen
 * and its undo with it.
 */
export function InspectorHistory({ stores, storyId, inDraft }: Omit<InspectorProps, 'person'>) {
  const go = useStore(stores.navigation, (state) => state.go);
  const revisions = useStore(stores.story, (state) => state.revisions);
  const isActive = useStore(stores.story, ({ story }) => story?.archivedAt === null);
  const isWritten = useStore(stores.text, ({ draft, mode }) => draft?.readOnly === false && mode !== 'read');
  const mayWrite = inDraft && isActive && isWritten;
  return (
    <div className="story-history">
      <VersionTimeline
        store={stores.versions}
        revisions={revisions}
        onOpen={(revisionId) => go({ kind: 'revision', storyId, revisionId })}
        onKeep={mayWrite ? () => stores.workbench.getState().show('keep-version') : null}
        onCompare={({ ref }) => go({ kind: 'compare', storyId, before: ref, after: { kind: 'draft' } })}
        onRestore={mayWrite ? (moment) => void restoreText(stores, storyId, moment) : null}
      />
      <h2 className="story-history-title">{appWords.story.done}</h2>
      <HistoryPanel store={stores.history} storyId={storyId} />
    </div>
  );
}
