import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Claim, ClaimId } from '#shared/claims/claim.ts';
import { coverageClassOf, type ShownClass } from '#shared/claims/coverage.ts';
import type { RelatedClaim } from '#shared/claims/relation.ts';
import type { AttributionId, SourceSummary } from '#shared/claims/source.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';
import { type ClaimDeedCalls, claimDeeds } from './claim-deeds.ts';
import { claimSearches } from './claim-searches.ts';
import { nonePicked } from './many/chosen-claims.ts';
import { type ManyClaims, manyClaims } from './many/many-claims.ts';

/** A claim to be made; where it stands is added from the text. */
export type NewClaim = Pick<CallInput<'claims:add'>, 'kind' | 'note' | 'attribution' | 'verification'>;
export type NewFinding = CallInput<'claims:verify'>['verification'];

/** Changing or approving how a source stands behind a claim. */
export interface AttributionDeed {
  readonly id: AttributionId;
  readonly deed: 'edit' | 'approve';
}

/** A passage of the draft, as ProseMirror positions of a version. */
export type Pin = Pick<CallInput<'claims:add'>, 'version' | 'from' | 'to'>;

export interface ClaimsState extends ClaimDeedCalls, ManyClaims {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly storyId: StoryId | null;
  /** In the order of the text, those whose words are gone last. */
  readonly claims: readonly Claim[];
  /** The claim that is looked at. It may name a claim that is gone: then none is drawn as chosen. */
  readonly active: ClaimId | null;
  /** The one class of coverage that is shown; null for all claims. */
  readonly shown: ShownClass | null;
  /** Whether the form for a new claim is open. */
  readonly adding: boolean;
  /** Whether the dialog is open that relates the chosen claim to another. */
  readonly relating: boolean;
  /** What is being done to a source of the chosen claim. By its id: what is signed is the attribution as it is by then. */
  readonly tying: AttributionDeed | null;

  /** Reads the claims of a story. For another story nothing is chosen, and a form that was open goes. */
  readonly open: (storyId: StoryId) => Promise<void>;
  /** The same with one of its claims chosen. */
  readonly openAt: (storyId: StoryId, claimId: ClaimId) => Promise<void>;
  /** Reads the claims of the open story again: their words may have moved with the text. */
  readonly refresh: () => Promise<void>;
  /** Chooses a claim; null chooses none. */
  readonly activate: (claimId: ClaimId | null) => void;
  /** Shows the claims of one class alone, the first of them chosen; null shows all again. */
  readonly showClass: (shown: ShownClass | null) => void;
  /** Opens the form for a new claim; `stopAdding` closes it with what was typed. */
  readonly startAdding: () => void;
  readonly stopAdding: () => void;
  readonly startRelating: () => void;
  readonly stopRelating: () => void;
  /** Opens the dialog for a source of the chosen claim; null closes it. */
  readonly tieSource: (deed: AttributionDeed | null) => void;
  /**
   * Each answers true when it is done; a failure was reported. The claim that was added becomes the chosen
   * one.
   */
  readonly add: (claim: NewClaim, pin: Pin) => Promise<boolean>;
  /** Claims of other stories with the words; none where they cannot be read. */
  readonly findClaims: (text: string) => Promise<readonly RelatedClaim[]>;
  /** Sources of the registry that fit what is typed; none where they cannot be read. */
  readonly findSources: (text: string) => Promise<readonly SourceSummary[]>;
}

export type ClaimsStore = StoreApi<ClaimsState>;

export interface ClaimsStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

/**
 * The claims of the story that is open. Actions do not change the list: main tells of each change, and the
 * list is read again, in the order that only main knows.
 */
export function createClaimsStore({ client, report }: ClaimsStoreDependencies): ClaimsStore {
  return createStore<ClaimsState>()((set, get) => {
    const read = async (storyId: StoryId): Promise<void> => {
      const result = await client.call('claims:list', { storyId });
      if (get().storyId !== storyId) return;
      if (result.ok) set({ status: 'ready', claims: result.value });
      else {
        set({ status: 'failed' });
        report(result.failure);
      }
    };
    client.on('claims:changed', ({ storyId }) => {
      if (get().storyId === storyId) void read(storyId);
    });

    return {
      status: 'idle',
      storyId: null,
      claims: [],
      active: null,
      shown: null,
      adding: false,
      relating: false,
      tying: null,

      open: async (storyId) => {
        if (get().storyId !== storyId) set(opening(storyId, null));
        await read(storyId);
      },
      openAt: async (storyId, claimId) => {
        set(get().storyId === storyId ? { active: claimId } : opening(storyId, claimId));
        await read(storyId);
      },
      refresh: async () => {
        const { storyId } = get();
        if (storyId !== null) await read(storyId);
      },
      // The caret that stands in the chosen claim chooses it again, and closes nothing.
      activate: (active) =>
        set(active === get().active ? { active } : { active, tying: null, ...nonePicked }),
      showClass: (shown) => {
        const { claims, active } = get();
        const of = shownClaims({ claims, shown });
        set({
          ...nonePicked,
          shown,
          active: of.some(({ id }) => id === active) ? active : (of[0]?.id ?? null),
        });
      },
      startAdding: () => set({ adding: true }),
      stopAdding: () => set({ adding: false }),
      startRelating: () => set({ relating: true }),
      tieSource: (tying) => set({ tying }),
      stopRelating: () => set({ relating: false }),
      add: async (claim, pin) => {
        const { storyId } = get();
        if (storyId === null) return false;
        const result = await client.call('claims:add', { storyId, ...pin, ...claim });
        if (result.ok) set({ adding: false, active: result.value.id });
        else report(result.failure);
        return result.ok;
      },
      ...claimDeeds({ client, report }),
      ...manyClaims({ client, report, set, get }),
      ...claimSearches(client, get),
    };
  });
}

/** A story of which nothing has been read yet; forms over the one before go with it. */
function opening(storyId: StoryId, active: ClaimId | null): Partial<ClaimsState> {
  return {
    ...nonePicked,
    status: 'loading',
    storyId,
    claims: [],
    active,
    shown: null,
    adding: false,
    relating: false,
    tying: null,
    acting: null,
  };
}

/** The claims of the class that is asked for, in the order of the text. */
export function shownClaims({ claims, shown }: Pick<ClaimsState, 'claims' | 'shown'>): readonly Claim[] {
  return shown === null ? claims : claims.filter((claim) => coverageClassOf(claim) === shown);
}
