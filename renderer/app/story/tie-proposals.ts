import type { ProposalPlaces } from '../../features/claims/proposals-store.ts';
import type { Stores } from '../stores.ts';

/** How the text draws what is proposed: only the one that is looked at stands out. */
const look = 'proposed';

/**
 * Proposals stand in the text as ranges that move with it, so that one can be confirmed after the text has been
 * edited. They go with the editor that they stand in.
 */
export function tieProposals({ text, proposals, people }: Stores): void {
  proposals.subscribe((state, before) => {
    const { highlights, showRange } = text.getState().editor ?? {};
    if (highlights === undefined || showRange === undefined) return;
    if (state.reading !== before.reading || state.status !== before.status) {
      highlights.set(
        'proposals',
        state.proposals.map(({ id, from, to }) => ({ id, from, to, look })),
      );
      highlights.set(
        'denied',
        state.proposals.flatMap(({ id, deniedAt }) =>
          deniedAt === null ? [] : [{ id, ...deniedAt, look: 'denied' }],
        ),
      );
    } else if (state.proposals !== before.proposals) {
      const left = new Set(state.proposals.map(({ id }) => id));
      highlights.set(
        'proposals',
        highlights.list('proposals').filter(({ id }) => left.has(id)),
      );
    }
    const place = highlights.list('proposals').find(({ id }) => id === state.active);
    highlights.activate('proposals', state.active);
    highlights.activate('denied', state.active);
    if (state.active !== before.active && place !== undefined) showRange({ from: place.from, to: place.to });
  });
  text.subscribe(({ editor }, before) => {
    if (editor !== before.editor) proposals.getState().close();
  });
  people.subscribe(({ session }, before) => {
    if (session?.person.id !== before.session?.person.id) proposals.getState().close();
  });
}

/** Sends what is unsent, and answers where the proposals stand in what the store has then. */
export async function takePlaces({ text }: Pick<Stores, 'text'>): Promise<ProposalPlaces | null> {
  if (!(await text.getState().flush())) return null;
  const { draft, editor } = text.getState();
  if (draft === null || editor === null) return null;
  const placesOf = (layer: 'proposals' | 'denied') =>
    new Map(editor.highlights.list(layer).map(({ id, from, to }) => [id, { from, to }] as const));
  return { version: draft.session.version, places: placesOf('proposals'), denied: placesOf('denied') };
}

/** Reads the draft on the screen for claims, with its last words. */
export async function proposeClaims({ text, proposals }: Pick<Stores, 'text' | 'proposals'>): Promise<void> {
  if (!(await text.getState().flush())) return;
  const { draft } = text.getState();
  if (draft !== null) await proposals.getState().propose(draft.session.storyId);
}
