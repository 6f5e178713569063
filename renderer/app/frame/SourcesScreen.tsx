import { useStore } from 'zustand';
import type { Person } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import { SourcesView } from '../../features/claims/sources/SourcesView.tsx';
import { openClaim } from '../hands/open-claim.ts';
import type { Place } from '../navigation-store.ts';
import type { Stores } from '../stores.ts';

export interface SourcesScreenProps {
  readonly stores: Stores;
  readonly person: Person;
  readonly place: Extract<Place, { readonly kind: 'sources' }>;
}

/** The registry of sources; a claim in it leads to its words. */
export function SourcesScreen({ stores, person, place }: SourcesScreenProps) {
  const go = useStore(stores.navigation, (state) => state.go);
  return (
    <SourcesView
      store={stores.sources}
      page={stores.sourcePage}
      comments={stores.comments}
      merges={stores.merges}
      identities={stores.identities}
      person={{ id: person.id, mayKnow: mayDo(person.roles, 'story.edit') }}
      sourceId={place.sourceId}
      readOnly={!mayDo(person.roles, 'story.write')}
      onOpen={(sourceId) => go({ kind: 'sources', sourceId })}
      onBack={() => go({ kind: 'sources', sourceId: null })}
      onOpenStory={(storyId) => go({ kind: 'story', storyId })}
      onOpenClaim={(storyId, claimId) => void openClaim(stores, storyId, claimId)}
      onDone={(text) => stores.onDone(text)}
    />
  );
}
