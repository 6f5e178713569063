import { useStore } from 'zustand';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import { MovedNotice } from '../../features/text/anchors/MovedNotice.tsx';
import { MovedTray } from '../../features/text/anchors/MovedTray.tsx';
import { movedWords as words } from '../../words/anchors.ts';
import { claimKindWords } from '../../words/claims.ts';
import type { Stores } from '../stores.ts';

/** The passages that a person has to look at, with claims and queries named by who knows them. */
export function MovedPassages({ stores }: { readonly stores: Stores }) {
  const kindOf = useKinds(stores);
  return (
    <MovedTray
      store={stores.anchors}
      text={stores.text}
      kindOf={kindOf}
      onGone={(subject) => void retire(stores, subject)}
      onDone={stores.onDone}
    />
  );
}

/** How many of them there are, and the way to them. */
export function MovedPassagesNotice({ stores }: { readonly stores: Stores }) {
  const kindOf = useKinds(stores);
  return (
    <MovedNotice
      text={stores.text}
      isThere={(subject) => kindOf(subject) !== null}
      onOpen={stores.anchors.getState().open}
    />
  );
}

/** What is pinned by a subject, in a word; null for a claim that was taken out and a query that is resolved. */
function useKinds(stores: Stores): (subject: AnchorSubject) => string | null {
  const claims = useStore(stores.claims, (state) => state.claims);
  const queries = useStore(stores.queries, (state) => state.queries);
  return ({ kind, id }) => {
    if (kind === 'claim') {
      const claim = claims.find((each) => each.id === id);
      return claim === undefined ? null : claimKindWords[claim.kind];
    }
    const query = queries.find((each) => each.id === id);
    return query === undefined || query.state === 'resolved' ? null : words.query;
  };
}

/** What is no longer in the text goes from the list that it is in, and says why. */
async function retire({ claims, queries, onDone }: Stores, { kind, id }: AnchorSubject): Promise<void> {
  if (kind === 'claim') {
    const { remove, putBack } = claims.getState();
    const undo = { label: words.undo, run: () => void putBack(id) };
    if (await remove(id, words.because)) onDone(words.retired, undo);
    return;
  }
  if (await queries.getState().resolve(id)) onDone(words.resolved);
}
