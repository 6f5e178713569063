import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { type TextRef, textKey } from '#shared/stories/text-ref.ts';
import { listSuggestions } from '#shared/text/suggestions/list-suggestions.ts';
import { ChangesPanel, type TouchedSubject } from '../../features/stories/compare/ChangesPanel.tsx';
import { CompareView } from '../../features/stories/compare/CompareView.tsx';
import { type Moment, momentLabel, timeline } from '../../features/stories/timeline.ts';
import { compareWords as words } from '../../words/compare.ts';
import type { ReadyCommand } from '../commands/command.ts';
import type { Place } from '../navigation-store.ts';
import type { Stores } from '../stores.ts';
import { comparePassages } from './compare-passages.ts';
import { restoreText } from './restore-text.ts';

export type ComparePlace = Extract<Place, { kind: 'compare' }>;

export interface CompareScreenProps {
  readonly stores: Stores;
  readonly place: ComparePlace;
  readonly commands: readonly ReadyCommand[];
}

/** Two texts of the story in place of its copy. The draft stays open behind it, so that changes of it can be undone. */
export function Compare({ stores, place, commands }: CompareScreenProps) {
  const { storyId } = place;
  const go = useStore(stores.navigation, (state) => state.go);
  const moments = useMoments(stores);
  const draft = useStore(stores.text, (state) => state.document);
  const choices = useMemo(
    () => [
      { ref: workingText, label: words.draft },
      ...moments.map((moment) => ({ ref: moment.ref, label: momentLabel(moment) })),
    ],
    [moments],
  );
  const keysOf = (id: string) => commands.find((each) => each.id === id)?.keys;
  return (
    <CompareView
      store={stores.compare}
      {...{ storyId, choices, draft }}
      before={place.before}
      after={place.after}
      keys={{
        next: keysOf('compare.next'),
        previous: keysOf('compare.previous'),
        layout: keysOf('compare.layout'),
      }}
      onTexts={(before, after) => go({ ...place, before, after })}
      onClose={() => go({ kind: 'story', storyId })}
    />
  );
}

/** What differs, in place of the inspector: its list, and what the draft can take of it. */
export function Changes({ stores, place, commands }: CompareScreenProps) {
  const { storyId, before, after } = place;
  const go = useStore(stores.navigation, (state) => state.go);
  const document = useStore(stores.text, (state) => state.document);
  const moments = useMoments(stores);
  const passages = usePassages(stores, place);
  useEffect(() => void stores.storyRequests.getState().open(storyId), [stores, storyId]);
  const withDraft = before.kind === 'draft' || after.kind === 'draft';
  const take = commands.find(({ id }) => id === 'compare.take');
  const mayWrite = withDraft && take?.enabled === true;
  const other = before.kind === 'draft' ? after : before;
  const moment = moments.find(({ ref }) => textKey(ref) === textKey(other));
  const open = ({ kind, id }: TouchedSubject) => {
    const claim = stores.claims.getState().claims.find((each) => each.id === id);
    const request = stores.storyRequests.getState().requests.find((each) => each.id === id);
    if (kind === 'request' && request !== undefined) go({ kind: 'corrections', requestId: request.id });
    if (kind !== 'claim' || claim === undefined) return;
    go({ kind: 'story', storyId });
    stores.workbench.getState().chooseTab('claims');
    stores.claims.getState().activate(claim.id);
    // Where the words are gone from the draft, the claim says so itself.
    stores.text.getState().showPassage(claim.id);
  };
  return (
    <ChangesPanel
      store={stores.compare}
      passages={passages}
      pending={withDraft && document !== null ? listSuggestions(document).length : 0}
      onTake={mayWrite ? () => take?.run() : null}
      takeKeys={take?.keys}
      restore={
        mayWrite && moment !== undefined
          ? { label: words.restore(moment.title), run: () => void restoreText(stores, storyId, moment) }
          : null
      }
      onOpen={open}
    />
  );
}

const workingText: TextRef = { kind: 'draft' };

function useMoments(stores: Stores): readonly Moment[] {
  const versions = useStore(stores.versions, (state) => state.versions);
  const revisions = useStore(stores.story, (state) => state.revisions);
  return useMemo(() => timeline(versions, revisions), [versions, revisions]);
}

function usePassages(stores: Stores, { before, after }: ComparePlace) {
  const compared = useStore(stores.compare, (state) => state.compared);
  const claims = useStore(stores.claims, (state) => state.claims);
  const requests = useStore(stores.storyRequests, (state) => state.requests);
  const draft = useStore(stores.text, (state) => state.document);
  const session = useStore(stores.text, (state) => state.draft?.session ?? null);
  return useMemo(() => {
    if (compared === null) return [];
    const anchors = session?.anchors ?? [];
    return comparePassages(compared, { before, after }, { draft, anchors, claims, requests });
  }, [compared, before, after, draft, session, claims, requests]);
}
