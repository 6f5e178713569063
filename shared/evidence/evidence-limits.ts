/** Files up to this many bytes are kept beside the store. What is larger is linked: its place and hash are kept. */
export const largestKept = 200_000_000;

/** As many bytes of a file as cross from the window at once. */
export const largestPart = 4_000_000;

/** What is shown in the window is read into memory whole; what is larger is left to other programs. */
export const largestShown = { text: 2_000_000, image: 60_000_000, pdf: 100_000_000 } as const;
