import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RuleId } from '#shared/checks/style-rule.ts';
import type { SourceId } from '#shared/claims/source.ts';
import type { RequestId } from '#shared/corrections/request.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import type { TextRef } from '#shared/stories/text-ref.ts';

/**
 * Where a person is. What a place needs to be drawn stands in it; everything else is asked for there. A
 * place names ids and never holds what it shows: going back to it shows the state of now.
 */
export type Place =
  | { readonly kind: 'desk' }
  | { readonly kind: 'search' }
  | { readonly kind: 'import' }
  | { readonly kind: 'story'; readonly storyId: StoryId }
  | { readonly kind: 'revision'; readonly storyId: StoryId; readonly revisionId: RevisionId }
  | {
      readonly kind: 'compare';
      readonly storyId: StoryId;
      readonly before: TextRef;
      readonly after: TextRef;
    }
  | { readonly kind: 'corrections'; readonly requestId: RequestId | null }
  /** The registry of sources, or the page of one. */
  | { readonly kind: 'sources'; readonly sourceId: SourceId | null }
  | { readonly kind: 'log' }
  | { readonly kind: 'settings' }
  /** The rules of style; null where none is open. */
  | { readonly kind: 'style'; readonly rule: RuleId | 'new' | null };

export interface NavigationState {
  readonly place: Place;
  /** Places before this one, the newest last. */
  readonly back: readonly Place[];
  /** Places that were left by going back, the next one first; any other step forgets them. */
  readonly forward: readonly Place[];
  /**
   * Goes to a place and remembers this one. To where one is already it goes nowhere, so that a second press
   * leaves no step behind.
   */
  readonly go: (place: Place) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  /** To the desk with no way back: for another person, who should not step into the former one's work. */
  readonly startOver: () => void;
}

export type NavigationStore = StoreApi<NavigationState>;

/** Steps that can be taken back; more than anybody counts. */
const longest = 50;

const start = { place: { kind: 'desk' }, back: [], forward: [] } as const;

/** Where the person is and was, as in a browser; it lasts as long as the window. */
export function createNavigationStore(): NavigationStore {
  return createStore<NavigationState>()((set) => ({
    ...start,
    go: (to) =>
      set(({ place, back }) =>
        samePlace(place, to) ? {} : { place: to, back: [...back, place].slice(-longest), forward: [] },
      ),
    goBack: () =>
      set(({ place, back, forward }) => {
        const to = back.at(-1);
        return to === undefined ? {} : { place: to, back: back.slice(0, -1), forward: [place, ...forward] };
      }),
    goForward: () =>
      set(({ place, back, forward }) => {
        const [to, ...rest] = forward;
        return to === undefined ? {} : { place: to, back: [...back, place], forward: rest };
      }),
    startOver: () => set(start),
  }));
}

/** Places are small flat records, so their JSON tells them apart. */
function samePlace(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
