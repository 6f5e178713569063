import { Lock, VenetianMask } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SourceId } from '#shared/claims/source.ts';
import type { IdentityState } from '#shared/claims/sources/sealed-identity.ts';
import type { PersonId } from '#shared/people/person.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { identityWords as words } from '../../../words/identities.ts';
import { DestroyDialog } from './DestroyDialog.tsx';
import type { IdentityStore } from './identity-store.ts';
import { OpenDialog } from './OpenDialog.tsx';
import type { RestingStory } from './parts/ShownIdentity.tsx';
import { Vouched } from './parts/Vouched.tsx';
import { ResealDialog } from './ResealDialog.tsx';
import { SealDialog } from './SealDialog.tsx';
import './sealed.css';

export interface IdentityCardProps {
  readonly store: IdentityStore;
  readonly sourceId: SourceId;
  /** Who looks at it. */
  readonly person: { readonly id: PersonId; readonly mayKnow: boolean };
  /** Stories that rest on the source. */
  readonly stories: readonly RestingStory[];
  readonly readOnly: boolean;
  readonly onDone: (text: string) => void;
}

/**
 * Whether it is sealed who an unnamed source is, for whom, and what those vouch for. Who it is stands in a dialog for
 * a short time, and in no store.
 */
export function IdentityCard({ store, sourceId, person, stories, readOnly, onDone }: IdentityCardProps) {
  const { state, editors, withdraw, attest } = useStore(store);
  const [doing, setDoing] = useState<'seal' | 'open' | 'reseal' | 'destroy' | null>(null);
  useEffect(() => void store.getState().open(sourceId), [store, sourceId]);
  if (state === null) return null;
  const close = () => setDoing(null);
  const unvouched = stories.filter(({ storyId }) =>
    state.attestations.every((each) => each.storyId !== storyId),
  );
  const others = editors.filter(({ id }) => id !== person.id);
  const vouches = state.attestations.some((each) => each.kind === 'knows' && each.personId === person.id);
  return (
    <section className="sealed-card" aria-label={words.title}>
      <div className="comment-head">
        <h2>{words.title}</h2>
        {state.seal !== null && (
          <Badge tone="violet" icon={<VenetianMask aria-hidden="true" />}>
            {state.seal.pseudonym}
          </Badge>
        )}
      </div>
      <SealLine state={state} />
      {!readOnly && <SealActs state={state} onDo={setDoing} />}
      <Vouched
        attestations={state.attestations}
        personId={person.id}
        onVouch={
          person.mayKnow && !vouches && state.seal?.reporterId !== person.id
            ? () => void attest({ kind: 'knows', since: null })
            : null
        }
        onWithdraw={(id) => void withdraw(id)}
      />
      {doing === 'seal' && <SealDialog store={store} editors={others} onClose={close} />}
      {doing === 'open' && <OpenDialog store={store} stories={unvouched} onClose={close} />}
      {doing === 'reseal' && <ResealDialog store={store} editors={others} onClose={close} />}
      {doing === 'destroy' && <DestroyDialog store={store} onDone={onDone} onClose={close} />}
    </section>
  );
}

function SealLine({ state: { seal } }: { readonly state: IdentityState }) {
  if (seal === null) return <p className="soft">{words.unsealed}</p>;
  return <p>{words.sealedFor(seal.pseudonym, seal.reporterName, seal.editorName)}</p>;
}

interface SealActsProps {
  readonly state: IdentityState;
  readonly onDo: (what: 'seal' | 'open' | 'reseal' | 'destroy') => void;
}

/** What this person may do with it; main asks again. */
function SealActs({ state: { seal, maySeal, mayOpen }, onDo }: SealActsProps) {
  if (!maySeal && !mayOpen) return null;
  return (
    <div className="comment-actions">
      {seal === null && maySeal && (
        <Button icon={<Lock aria-hidden="true" />} onClick={() => onDo('seal')}>
          {words.seal}
        </Button>
      )}
      {seal !== null && mayOpen && (
        <Button variant="quiet" onClick={() => onDo('open')}>
          {words.open}
        </Button>
      )}
      {seal !== null && maySeal && (
        <>
          <Button variant="quiet" onClick={() => onDo('reseal')}>
            {words.reseal}
          </Button>
          <Button variant="quiet" onClick={() => onDo('destroy')}>
            {words.destroy}
          </Button>
        </>
      )}
    </div>
  );
}
