/** What typing does: it changes the text, it suggests a change, or nothing, for who only reads. */
export const textModes = ['edit', 'suggest', 'read'] as const;
export type TextMode = (typeof textModes)[number];
