import type { ClaimKind } from '#shared/claims/claim.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { type AttributionDraft, emptyAttribution } from './attribution-draft.ts';
import type { ClaimsState, NewFinding } from './claims-store.ts';

/** A claim that is being written down. */
export interface ClaimDraft {
  readonly kind: ClaimKind;
  readonly note: string;
  readonly attribution: AttributionDraft;
  /** Left as it begins, no finding is recorded. */
  readonly finding: NewFinding;
}

export const emptyClaim: ClaimDraft = {
  kind: 'fact',
  note: '',
  attribution: emptyAttribution,
  finding: { state: 'unverified', evidence: '' },
};

type Form = Pick<ClaimsState, 'adding' | 'draft'>;

/** The form for a new claim, which is open or not in each story by itself. */
export function keepDrafts(
  set: (changed: Partial<Form>) => void,
  get: () => Pick<ClaimsState, 'storyId' | 'draft'>,
) {
  const kept = new Map<StoryId, ClaimDraft>();
  const close = (storyId: StoryId | null): void => {
    if (storyId !== null) kept.delete(storyId);
    if (get().storyId === storyId) set({ adding: false, draft: emptyClaim });
  };
  const write = (draft: ClaimDraft): void => {
    const { storyId } = get();
    if (storyId !== null) kept.set(storyId, draft);
    set({ draft });
  };
  const acts: Pick<ClaimsState, 'startAdding' | 'stopAdding' | 'write' | 'forgetForms'> = {
    startAdding() {
      set({ adding: true });
      write(get().draft);
    },
    stopAdding: () => close(get().storyId),
    write,
    forgetForms() {
      kept.clear();
      set({ adding: false, draft: emptyClaim });
    },
  };
  const of = (storyId: StoryId): Form => ({
    adding: kept.has(storyId),
    draft: kept.get(storyId) ?? emptyClaim,
  });
  return { acts, close, of };
}
