import { noticeLabels } from './notice-wording.ts';

/** What the rules look at: the notice as it is written, and what became of the words it is about. */
export interface CheckedNotice {
  readonly label: string;
  readonly text: string;
  /** The words of the published passage. */
  readonly quote: string;
  /** Whether those words still stand at their place in the draft. */
  readonly wordsStand: boolean;
}

/**
 * What a rule of the trade finds in a notice; the numbers are those of the standards. A block refuses the
 * notice where it is written, a warning is shown to its writer and to the approver.
 */
export type NoticeFinding =
  | { readonly rule: 'C1'; readonly force: 'block'; readonly fault: 'refused-opening'; readonly word: string }
  | { readonly rule: 'C1'; readonly force: 'warn'; readonly fault: 'soft-word'; readonly word: string }
  | { readonly rule: 'C2'; readonly force: 'warn'; readonly fault: 'words-stand'; readonly quote: string }
  | { readonly rule: 'C3'; readonly force: 'warn'; readonly fault: 'too-short'; readonly words: number };

/** Words that may not open a correction, as if they were its label, in any of their forms. */
const refusedOpening =
  /^[^\p{L}]*(recast(?:s|ing)?|fix(?:es|ed|ing)?|clarif(?:ies|ied|y|ying|ication)|chang(?:es?|ed|ing))(?![\p{L}\p{N}])/iu;

/** Words that hide in a correction that something was wrong. */
const softWord =
  /(?<![\p{L}\p{N}])(updat(?:es?|ed|ing)|amend(?:s|ed|ing)?|tweak(?:s|ed|ing)?)(?![\p{L}\p{N}])/iu;

/** Fewer words cannot say what was wrong, what is right and what it was about. */
const fewestWords = 8;

/** Everything the rules find. C1 is for corrections only: a clarification may well say that it clarifies. */
export function checkNotice(notice: CheckedNotice): readonly NoticeFinding[] {
  const findings: NoticeFinding[] = [];
  const { text, quote } = notice;
  if (notice.label === noticeLabels.correction) {
    const refused = refusedOpening.exec(text)?.[1];
    if (refused !== undefined)
      findings.push({ rule: 'C1', force: 'block', fault: 'refused-opening', word: refused });
    const soft = softWord.exec(text)?.[1];
    if (soft !== undefined) findings.push({ rule: 'C1', force: 'warn', fault: 'soft-word', word: soft });
  }
  const words = text.match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  if (words < fewestWords) findings.push({ rule: 'C3', force: 'warn', fault: 'too-short', words });
  if (notice.wordsStand) findings.push({ rule: 'C2', force: 'warn', fault: 'words-stand', quote });
  return findings;
}

/** The finding that refuses a notice, if any does. */
export function refusalOf(findings: readonly NoticeFinding[]) {
  return findings.find((finding) => finding.force === 'block') ?? null;
}
