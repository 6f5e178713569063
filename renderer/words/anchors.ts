import type { AnchorState } from '#shared/text/anchor.ts';

/** What a person should know of where something pinned stands; null where it stands as it was pinned. */
export const anchorWords = {
  exact: null,
  changed: 'The words have changed since it was pinned.',
  review: 'A figure, name or date in it has changed. Look whether it still holds.',
  orphan: 'Its words are gone from the text.',
} satisfies Record<AnchorState, string | null>;
