import { ArrowLeft, MessageCircleQuestion, PenLine, VenetianMask } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SourceId } from '#shared/claims/source.ts';

import type { SourcePage } from '#shared/ipc/sources-calls.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { sourceKindWords } from '../../../words/claims.ts';
import { commentWords, roleLine, sourcesWords } from '../../../words/sources.ts';
import { IdentityCard } from '../sealed/IdentityCard.tsx';
import type { RestingStory } from '../sealed/parts/ShownIdentity.tsx';
import { AskDialog } from './AskDialog.tsx';
import { SameSource } from './Duplicates.tsx';
import { ClaimsOfSource } from './parts/ClaimsOfSource.tsx';
import { SourceDialog } from './parts/SourceDialog.tsx';
import { RequestCards } from './RequestCards.tsx';
import type { SourcesViewProps } from './SourcesView.tsx';
import type { SourcePageStore } from './source-page-store.ts';

export interface SourcePageViewProps extends Omit<SourcesViewProps, 'store' | 'page' | 'sourceId'> {
  readonly store: SourcePageStore;
  readonly sourceId: SourceId;
}

const words = sourcesWords.page;

/** Everything that the desk knows of a source: who it was when, what it said in which stories, when it was asked. */
export function SourcePageView(props: SourcePageViewProps) {
  const { store, sourceId, onBack, onOpenClaim } = props;
  const { status, page, active, activate } = useStore(store);
  useEffect(() => void store.getState().open(sourceId), [store, sourceId]);
  if (status === 'failed' && page === null) {
    return <EmptyState title={words.failed} action={<Button onClick={onBack}>{words.back}</Button>} />;
  }
  if (page === null || page.profile.source.id !== sourceId) return null;
  return (
    <section className="source-page" aria-label={page.profile.source.name}>
      <PageHead {...props} page={page} />
      <div className="source-columns">
        <div className="source-column">
          <Profile page={page} />
          {page.profile.source.kind === 'unnamed' && (
            <IdentityCard
              store={props.identities}
              sourceId={sourceId}
              person={props.person}
              stories={storiesOf(page)}
              readOnly={props.readOnly}
              onDone={props.onDone}
            />
          )}
          <SameSource
            store={props.merges}
            sourceId={sourceId}
            merged={page.profile.merged}
            mayMerge={props.person.mayKnow && !props.readOnly}
            onOpen={props.onOpen}
            onDone={props.onDone}
          />
          <section className="source-card" aria-label={words.requests}>
            <h2>{words.requests}</h2>
            {page.requests.length === 0 ? (
              <p className="soft">{words.noRequests}</p>
            ) : (
              <RequestCards
                store={props.comments}
                requests={page.requests}
                named="story"
                readOnly={props.readOnly}
                onOpenStory={props.onOpenStory}
              />
            )}
          </section>
        </div>
        <ClaimsOfSource claims={page.claims} active={active} onActivate={activate} onOpen={onOpenClaim} />
      </div>
    </section>
  );
}

/** The stories that rest on the source, each once. */
function storiesOf({ claims }: SourcePage): readonly RestingStory[] {
  return [...new Map(claims.map(({ storyId, slug }) => [storyId, { storyId, slug }])).values()];
}

interface PageHeadProps extends SourcePageViewProps {
  readonly page: SourcePage;
}

function PageHead({ page, store, comments, readOnly, onBack, onDone }: PageHeadProps) {
  const [doing, setDoing] = useState<'edit' | 'ask' | null>(null);
  const { source } = page.profile;
  const close = () => setDoing(null);
  return (
    <header className="source-head">
      <IconButton label={words.back} onClick={onBack}>
        <ArrowLeft aria-hidden="true" size={18} />
      </IconButton>
      <h1>{source.name}</h1>
      {source.kind === 'unnamed' ? (
        <Badge tone="violet" icon={<VenetianMask aria-hidden="true" />}>
          {sourceKindWords[source.kind]}
        </Badge>
      ) : (
        <Badge>{sourceKindWords[source.kind]}</Badge>
      )}
      <span className="source-gap" />
      {!readOnly && (
        <>
          <Button icon={<MessageCircleQuestion aria-hidden="true" />} onClick={() => setDoing('ask')}>
            {commentWords.ask}
          </Button>
          <Button icon={<PenLine aria-hidden="true" />} onClick={() => setDoing('edit')}>
            {words.edit}
          </Button>
        </>
      )}
      {doing === 'edit' && <SourceDialog page={page} onSave={store.getState().save} onClose={close} />}
      {doing === 'ask' && (
        <AskDialog
          store={comments}
          source={source}
          story={null}
          claim={null}
          onDone={onDone}
          onClose={close}
        />
      )}
    </header>
  );
}

function Profile({ page: { profile } }: { readonly page: SourcePage }) {
  const { source, names, contact, notes, roles } = profile;
  return (
    <section className="source-card" aria-label={words.roles}>
      {source.standing !== '' && <p className="source-standing">{source.standing}</p>}
      {names.length > 0 && <p className="soft">{words.also(names)}</p>}
      <h2>{words.roles}</h2>
      {roles.length === 0 ? (
        <p className="soft">{words.noRoles}</p>
      ) : (
        <ul className="source-roles">
          {roles.map((role) => (
            <li key={roleLine(role)} className={role.past ? 'soft' : ''}>
              {roleLine(role)}
            </li>
          ))}
        </ul>
      )}
      {contact !== '' && (
        <>
          <h2>{words.contact}</h2>
          <p className="source-text">{contact}</p>
        </>
      )}
      {notes !== '' && (
        <>
          <h2>{words.notes}</h2>
          <p className="source-text">{notes}</p>
        </>
      )}
    </section>
  );
}
