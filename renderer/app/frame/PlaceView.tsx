import { useStore } from 'zustand';
import { assertNever } from '#shared/language/assert-never.ts';
import type { Person } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import { HouseStyleView } from '../../features/checks/HouseStyleView.tsx';
import { CorrectionsView } from '../../features/corrections/CorrectionsView.tsx';
import { ImportView } from '../../features/formats/ImportView.tsx';
import { DeskSearchView } from '../../features/search/DeskSearchView.tsx';
import { DeskView } from '../../features/stories/DeskView.tsx';
import { importWords } from '../../words/formats.ts';
import type { ReadyCommand } from '../commands/command.ts';
import type { Place } from '../navigation-store.ts';
import { StoryScreen } from '../StoryScreen.tsx';
import type { Stores } from '../stores.ts';
import { offerProposals } from '../story/offer-proposals.ts';
import { LogScreen } from './LogScreen.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';
import { SourcesScreen } from './SourcesScreen.tsx';

export interface PlaceViewProps {
  readonly stores: Stores;
  readonly person: Person;
  readonly place: Place;
  readonly commands: readonly ReadyCommand[];
}

/**
 * The work: the view of the place where the person is. This is where features are joined: a view is given
 * its own store, and everything that leads to another feature as a callback.
 */
export function PlaceView({ stores, person, place, commands }: PlaceViewProps) {
  const go = useStore(stores.navigation, (state) => state.go);
  // Buttons in a view that stand for a command run it by its id, and do nothing where it is not enabled.
  const run = (id: string) => commands.find((each) => each.enabled && each.id === id)?.run();
  switch (place.kind) {
    case 'desk':
      return (
        <DeskView
          store={stores.desk}
          onOpen={(storyId) => go({ kind: 'story', storyId })}
          onImport={() => run('copy.import')}
          onSample={() => run('copy.sample')}
          onDone={stores.onDone}
        />
      );
    case 'search':
      return <DeskSearch stores={stores} />;
    case 'import':
      return (
        <ImportView
          store={stores.imports}
          onMade={(storyId, moreWait) => {
            if (moreWait) return stores.onDone(importWords.made);
            go({ kind: 'story', storyId });
            void offerProposals(stores, storyId);
          }}
        />
      );
    case 'story':
    case 'revision':
    case 'compare':
      // Draft and revision of one story share a screen: header and inspector stay while the copy changes.
      return <StoryScreen key={place.storyId} {...{ stores, person, place, commands }} />;
    case 'corrections':
      return (
        <CorrectionsView
          queue={stores.queue}
          request={stores.request}
          requestId={place.requestId}
          onOpenRequest={(requestId) => go({ kind: 'corrections', requestId })}
          onBack={() => go({ kind: 'corrections', requestId: null })}
          onOpenStory={(storyId) => go({ kind: 'story', storyId })}
          onShowRevision={(storyId, revisionId) => go({ kind: 'revision', storyId, revisionId })}
        />
      );
    case 'sources':
      return <SourcesScreen {...{ stores, person, place }} />;
    case 'log':
      return <LogScreen stores={stores} />;
    case 'settings':
      return <SettingsScreen {...{ stores, person }} onStyle={() => run('go.style')} />;
    case 'style':
      return <StyleScreen {...{ stores, person, place }} />;
    default:
      return assertNever(place);
  }
}

/** The search in all stories. A draft opens with the search in it, a revision with the words marked. */
function DeskSearch({ stores }: Pick<PlaceViewProps, 'stores'>) {
  const go = useStore(stores.navigation, (state) => state.go);
  return (
    <DeskSearchView
      store={stores.deskSearch}
      onOpen={({ storyId, revision }, spot, query) => {
        if (revision !== null) {
          stores.revision.getState().beginAt(spot);
          return go({ kind: 'revision', storyId, revisionId: revision.id });
        }
        stores.find.getState().showSpot(query, spot);
        go({ kind: 'story', storyId });
      }}
    />
  );
}

interface StyleScreenProps extends Pick<PlaceViewProps, 'stores' | 'person'> {
  readonly place: Extract<Place, { readonly kind: 'style' }>;
}

/** The rules of style, of which everybody may try any. */
function StyleScreen({ stores, person, place }: StyleScreenProps) {
  const go = useStore(stores.navigation, (state) => state.go);
  return (
    <HouseStyleView
      rules={stores.rules}
      editor={stores.ruleEditor}
      trials={stores.trials}
      rule={place.rule}
      mayManage={mayDo(person.roles, 'house.manage')}
      onOpen={(rule) => go({ kind: 'style', rule })}
      onOpenStory={(storyId) => go({ kind: 'story', storyId })}
    />
  );
}
