/** How an anchored passage stands in the text: same words, other words, to be looked at, or gone. */
export const anchorStates = ['exact', 'changed', 'review', 'orphan'] as const;
export type AnchorState = (typeof anchorStates)[number];
