import type { StandardsFinding } from './check-standards.ts';

/**
 * Of a story that readers have, only the quotations can stop a correction: holding an apology back because of what
 * is printed already would keep the error up. The rest is kept with the publication.
 */
const stopCorrections: ReadonlySet<string> = new Set(['Q1', 'Q4']);

/**
 * The findings that stop a publication or want a reason for it. The gate decides by them, and the window shows them.
 * The label is that of the notice that goes out with it, null for a first publication.
 */
export function countingAtPublication<F extends Pick<StandardsFinding, 'broken'>>(
  findings: readonly F[],
  noticeLabel: string | null,
): readonly F[] {
  return findings.filter(
    ({ broken }) => noticeLabel === null || broken.some(({ rule }) => stopCorrections.has(rule)),
  );
}
