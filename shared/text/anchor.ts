/** How an anchored passage stands in the text: same words, other words, to be looked at, or gone. */
export const anchorStates = ['exact', 'changed', 'review', 'orphan'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** What a person can say of a passage that no longer reads as it was pinned: it holds here, or it holds there. */
export const anchorDecisions = ['keep', 'move'] as const;
export type AnchorDecision = (typeof anchorDecisions)[number];
