import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#shared/people/person.ts';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Panes } from '../components/Panes.tsx';
import { FindBar } from '../features/search/FindBar.tsx';
import { EditorView } from '../features/text/EditorView.tsx';
import { appWords } from '../words/app.ts';
import type { ReadyCommand } from './commands/command.ts';
import { inspectorPane } from './hands.ts';
import { Inspector } from './Inspector.tsx';
import type { Place } from './navigation-store.ts';
import type { Stores } from './stores.ts';
import { Changes, Compare } from './story/CompareScreen.tsx';
import { claimLooks } from './story/claim-looks.ts';
import { StoryEvidenceDialogs } from './story/InspectorEvidence.tsx';
import { LeaveFocus } from './story/LeaveFocus.tsx';
import { queryLooks } from './story/query-looks.ts';
import { RevisionScreen } from './story/RevisionScreen.tsx';
import { StoryCoverage } from './story/StoryCoverage.tsx';
import { StoryHeader } from './story/StoryHeader.tsx';
import { useInFocus } from './story/use-focus-mode.ts';
import { useKeyboard } from './story/use-keyboard.ts';
import './story/story-screen.css';

type StoryPlace = Extract<Place, { kind: 'story' | 'revision' | 'compare' }>;

export interface StoryScreenProps {
  readonly stores: Stores;
  readonly person: Person;
  readonly place: StoryPlace;
  readonly commands: readonly ReadyCommand[];
}

/** The panes of a story, as the settings name the group. */
const panesName = 'story';

/**
 * One story: its copy, draft or published, and the inspector beside it. Story, claims and queries are read
 * anew each time the screen comes up, also for a story that was open before.
 */
export function StoryScreen({ stores, person, place, commands }: StoryScreenProps) {
  const { storyId } = place;
  const { status, story, revisions } = useStore(stores.story);
  const go = useStore(stores.navigation, (state) => state.go);
  const shares = useStore(stores.settings, ({ settings }) => settings.panes[panesName]);
  const inspectorShown = useStore(
    stores.settings,
    ({ settings }) => !settings.hidden.includes(inspectorPane),
  );
  const inFocus = useInFocus(stores);
  useKeyboard(stores, place);
  useOpened(stores, storyId);
  if (status === 'failed') {
    const back = <Button onClick={() => go({ kind: 'desk' })}>{appWords.story.back}</Button>;
    return <EmptyState title={appWords.story.failed} action={back} />;
  }
  // The store may still have the story before: its slug must not stand over this one's text.
  if (story === null || story.id !== storyId) return null;
  const inDraft = place.kind === 'story';
  const copy = {
    id: 'copy',
    // The first pane has no separator before it.
    resizeLabel: '',
    share: 70,
    least: 460,
    content: <Copy {...{ stores, person, place, commands }} />,
  };
  const inspector = {
    id: 'inspector',
    resizeLabel: appWords.story.resizeInspector,
    share: 30,
    least: 300,
    steady: true,
    content:
      place.kind === 'compare' ? (
        <Changes {...{ stores, place, commands }} />
      ) : (
        <Inspector {...{ stores, person, storyId, inDraft }} />
      ),
  };
  return (
    <div className="story-screen">
      {inFocus ? (
        <LeaveFocus onLeave={() => stores.settings.getState().setCopyView({ focus: false })} />
      ) : (
        <StoryHeader
          story={story}
          newest={revisions[0] ?? null}
          shown={place.kind === 'revision' ? place.revisionId : null}
          inspectorShown={inspectorShown}
          coverage={<StoryCoverage {...{ stores, commands }} />}
          commands={commands}
          onBack={() => go({ kind: 'desk' })}
          onDraft={() => go({ kind: 'story', storyId })}
          onRevision={(revisionId) => go({ kind: 'revision', storyId, revisionId })}
        />
      )}
      <Panes
        name={panesName}
        panes={inspectorShown && !inFocus ? [copy, inspector] : [copy]}
        shares={shares}
        onShares={(left) => stores.settings.getState().setShares(panesName, left)}
      />
      <StoryEvidenceDialogs stores={stores} person={person} />
    </div>
  );
}

/** Reads the story and what is known of it. */
function useOpened(stores: Stores, storyId: StoryPlace['storyId']): void {
  useEffect(() => {
    void stores.story.getState().open(storyId);
    void stores.claims.getState().open(storyId);
    void stores.evidence.getState().open(storyId);
    void stores.standards.getState().open(storyId);
    void stores.queries.getState().open(storyId);
    void stores.comments.getState().openStory(storyId);
    void stores.versions.getState().open(storyId);
  }, [stores, storyId]);
}

/** The text that is on the screen. Behind a comparison the draft stays open: its undo, and words not saved yet. */
function Copy(props: StoryScreenProps) {
  const { place } = props;
  if (place.kind === 'revision') return <RevisionScreen {...props} place={place} />;
  return (
    <>
      <div className="story-copy" hidden={place.kind === 'compare'}>
        <Draft {...props} />
      </div>
      {place.kind === 'compare' && <Compare {...props} place={place} />}
    </>
  );
}

/**
 * The draft with its claims and queries drawn in. The looks are kept while none of them changes, or each key
 * would draw all of them anew.
 */
function Draft({ stores, place, commands }: Omit<StoryScreenProps, 'person'>) {
  const claims = useStore(stores.claims, (state) => state.claims);
  const active = useStore(stores.claims, (state) => state.active);
  const house = useStore(stores.house, (state) => state.house);
  const typewriter = useStore(stores.settings, ({ settings }) => settings.copy.typewriter);
  const queries = useStore(stores.queries, (state) => state.queries);
  const thread = useStore(stores.queries, (state) => state.active);
  const looks = useMemo(
    () => new Map([...claimLooks(claims), ...queryLooks(queries, thread)]),
    [claims, queries, thread],
  );
  const chosen = useMemo(() => new Set([active, thread].filter((id) => id !== null)), [active, thread]);
  return (
    <EditorView
      store={stores.text}
      storyId={place.storyId}
      looks={looks}
      chosen={chosen}
      house={house}
      places={stores.places}
      typewriter={typewriter}
      // A caret that leaves a claim does not close what is read about it.
      onClaim={(claimId) => claimId !== null && stores.claims.getState().activate(claimId)}
      bar={<Find {...{ stores, commands }} />}
      onSaveStored={() => void stores.exports.getState().exportStored(place.storyId)}
      onQuery={(queryId) => queryId !== null && stores.queries.getState().activate(queryId)}
    />
  );
}

/** The search in the draft, which shows the keys of its commands. */
function Find({ stores, commands }: Pick<StoryScreenProps, 'stores' | 'commands'>) {
  const mayReplace = useStore(stores.text, ({ draft }) => draft?.readOnly === false);
  const suggesting = useStore(stores.text, (state) => state.suggesting);
  const keysOf = (wanted: string) => commands.find(({ id }) => id === wanted)?.keys;
  const keys = { next: keysOf('search.next'), previous: keysOf('search.previous') };
  return <FindBar store={stores.find} {...{ mayReplace, suggesting, keys }} />;
}
