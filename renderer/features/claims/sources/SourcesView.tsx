import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ClaimId } from '#shared/claims/claim.ts';
import type { SourceId } from '#shared/claims/source.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { Tabs } from '../../../components/Tabs.tsx';
import { sourcesWords as words } from '../../../words/sources.ts';
import type { IdentityStore } from '../sealed/identity-store.ts';
import type { CommentsStore } from './comments-store.ts';
import { Duplicates } from './Duplicates.tsx';
import type { MergesStore } from './merges-store.ts';
import { OpenRequests } from './OpenRequests.tsx';
import { SourceList } from './SourceList.tsx';
import { SourcePageView } from './SourcePageView.tsx';
import type { SourcePageStore } from './source-page-store.ts';
import type { SourcesStore } from './sources-store.ts';
import './sources.css';

export interface SourcesViewProps {
  readonly store: SourcesStore;
  readonly page: SourcePageStore;
  readonly comments: CommentsStore;
  readonly merges: MergesStore;
  readonly identities: IdentityStore;
  /** Who looks at it, and whether they are an editor: who can know an unnamed source, and merge sources. */
  readonly person: { readonly id: PersonId; readonly mayKnow: boolean };
  /** The source that is open; null for the registry. */
  readonly sourceId: SourceId | null;
  /** Whether sources may be changed. */
  readonly readOnly: boolean;
  readonly onOpen: (sourceId: SourceId) => void;
  readonly onBack: () => void;
  readonly onOpenStory: (storyId: StoryId) => void;
  /** Shows the words of a claim in the draft of its story. */
  readonly onOpenClaim: (storyId: StoryId, claimId: ClaimId) => void;
  readonly onDone: (text: string) => void;
}

/** The sources of the whole desk with the page of each, and who is being waited for. */
export function SourcesView({ store, page, comments, sourceId, ...rest }: SourcesViewProps) {
  const [tab, setTab] = useState<'list' | 'requests' | 'duplicates'>('list');
  const waiting = useStore(comments, ({ open }) => open?.length);
  useEffect(() => void comments.getState().loadOpen(), [comments]);
  if (sourceId !== null)
    return <SourcePageView store={page} comments={comments} sourceId={sourceId} {...rest} />;
  const requests: ReactNode = (
    <OpenRequests store={comments} readOnly={rest.readOnly} onOpenStory={rest.onOpenStory} />
  );
  return (
    <Tabs
      label={words.tabs.label}
      value={tab}
      onChange={setTab}
      tabs={[
        { id: 'list', label: words.tabs.list, content: <SourceList store={store} onOpen={rest.onOpen} /> },
        {
          id: 'duplicates',
          label: words.tabs.duplicates,
          content: (
            <Duplicates
              store={rest.merges}
              mayMerge={rest.person.mayKnow}
              onOpen={rest.onOpen}
              onDone={rest.onDone}
            />
          ),
        },
        { id: 'requests', label: words.tabs.requests, count: waiting, content: requests },
      ]}
    />
  );
}
