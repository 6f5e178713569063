import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ClaimKind } from '#shared/claims/claim.ts';
import { attributionOf, type ListedProposal } from '#shared/claims/detection/listed-proposal.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

/** A proposal with its name in the list and in the text. */
export interface PlacedProposal extends ListedProposal {
  readonly id: string;
}

/** Where proposals stand in a version that the store has, by id; what lost its words is not in it. */
export interface ProposalPlaces {
  readonly version: number;
  readonly places: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  /** The same of what they deny. */
  readonly denied: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

export interface ProposalsState {
  readonly status: 'closed' | 'reading' | 'ready' | 'failed';
  readonly storyId: StoryId | null;
  /** Counts the readings, so that whoever draws them knows a new one from a shorter list. */
  readonly reading: number;
  /** In the order of the text. */
  readonly proposals: readonly PlacedProposal[];
  /** The one kind that is shown; null for all. */
  readonly kind: ClaimKind | null;
  readonly active: string | null;

  /** Reads the draft that the store has; a tray that was open begins anew. */
  readonly propose: (storyId: StoryId) => Promise<void>;
  readonly close: () => void;
  readonly showKind: (kind: ClaimKind | null) => void;
  readonly activate: (id: string | null) => void;
  /** Makes claims of them, all or none. Answers how many; null where it failed, which was reported. */
  readonly confirm: (ids: readonly string[], taken: ProposalPlaces) => Promise<number | null>;
  /** Answers how many are not asked again; null where it failed. */
  readonly refuse: (ids: readonly string[]) => Promise<number | null>;
}

export type ProposalsStore = StoreApi<ProposalsState>;

export interface ProposalsStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  /** What a claim says beside its words. */
  readonly noteOf: (proposal: ListedProposal) => string;
}

const closed = { status: 'closed', storyId: null, proposals: [], kind: null, active: null } as const;

/** Claims that the text suggests, until each is confirmed or refused. Nothing of it is kept. */
export function createProposalsStore({ client, report, noteOf }: ProposalsStoreDependencies): ProposalsStore {
  return createStore<ProposalsState>()((set, get) => ({
    ...closed,
    reading: 0,

    propose: async (storyId) => {
      const reading = get().reading + 1;
      set({ ...closed, status: 'reading', storyId, reading });
      const result = await client.call('claims:propose', { storyId });
      if (get().reading !== reading || get().status !== 'reading') return;
      if (!result.ok) {
        set({ status: 'failed' });
        report(result.failure);
        return;
      }
      const proposals = result.value.map((proposal, index) => ({ ...proposal, id: String(index) }));
      set({ status: 'ready', proposals, active: proposals[0]?.id ?? null });
    },
    close: () => set(closed),
    showKind: (kind) => {
      const shown = shownProposals({ ...get(), kind });
      const { active } = get();
      set({ kind, active: shown.some(({ id }) => id === active) ? active : (shown[0]?.id ?? null) });
    },
    activate: (active) => set({ active }),

    confirm: async (ids, { version, places, denied }) => {
      const { storyId, proposals } = get();
      const chosen = proposals.filter(({ id }) => ids.includes(id) && places.has(id));
      if (storyId === null || chosen.length === 0) return null;
      const claims = chosen.flatMap((proposal) => {
        const place = places.get(proposal.id);
        const { kind } = proposal;
        const denies = denied.get(proposal.id) ?? null;
        const made = { kind, note: noteOf(proposal), attribution: attributionOf(proposal), denies };
        return place === undefined ? [] : [{ ...place, ...made }];
      });
      const result = await client.call('claims:confirm', { storyId, version, claims });
      if (!result.ok) {
        report(result.failure);
        return null;
      }
      set(without(get(), [...ids, ...madeByTie(proposals, chosen)]));
      return claims.length;
    },

    refuse: async (ids) => {
      const { storyId, proposals } = get();
      const chosen = proposals.filter(({ id }) => ids.includes(id));
      if (storyId === null || chosen.length === 0) return null;
      const refused = chosen.map(({ kind, words }) => ({ kind, words }));
      const result = await client.call('claims:refuse', { storyId, refused });
      if (!result.ok) {
        report(result.failure);
        return null;
      }
      set(without(get(), ids));
      return refused.length;
    },
  }));
}

/** What a denial that was confirmed has made a claim of is not asked any more. */
function madeByTie(
  proposals: readonly PlacedProposal[],
  confirmed: readonly PlacedProposal[],
): readonly string[] {
  const denied = new Set(confirmed.map(({ denies }) => denies?.start));
  return proposals
    .filter(({ reason, start }) => reason === 'denied' && denied.has(start))
    .map(({ id }) => id);
}

/** The proposals of the kind that is asked for. */
export function shownProposals({
  proposals,
  kind,
}: Pick<ProposalsState, 'proposals' | 'kind'>): readonly PlacedProposal[] {
  return kind === null ? proposals : proposals.filter((each) => each.kind === kind);
}

/** The list without some of it; the next one that is shown is looked at then. */
function without(
  state: ProposalsState,
  ids: readonly string[],
): Pick<ProposalsState, 'proposals' | 'active' | 'kind'> {
  const gone = new Set(ids);
  const shown = shownProposals(state);
  const from = Math.max(
    0,
    shown.findIndex(({ id }) => gone.has(id)),
  );
  const left = state.proposals.filter(({ id }) => !gone.has(id));
  const next = shown.slice(from).find(({ id }) => !gone.has(id)) ?? shown.findLast(({ id }) => !gone.has(id));
  // A kind of which nothing is left gives way to the others.
  if (next === undefined) return { proposals: left, kind: null, active: left[0]?.id ?? null };
  return { proposals: left, kind: state.kind, active: next.id };
}
