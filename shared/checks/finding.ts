import type { TextRange } from '../text/quote-anchor.ts';

/**
 * What a check found in the text of one block. Offsets are UTF-16 units in the block's `final` projection, the text
 * that readers would get.
 */
export interface Finding {
  /**
   * `language`: a rule of grammar or spelling; `house`: one of the house's own rules of style; `story`: one part of the
   * story says something else than another.
   */
  readonly source: 'language' | 'house' | 'story';
  readonly ruleId: string;
  readonly strength: FindingStrength;
  readonly range: TextRange;
  /** The words in that range, so that a finding that came late can be held against what stands there now. */
  readonly words: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What may stand there instead, best first; empty where only a person can say. An empty string takes the words out. */
  readonly replacements: readonly string[];
  /** Why the rule is there; null where it gives none. */
  readonly reason: string | null;
}

/**
 * `amend`: the replacement is right wherever the words are found, so it may be put in by one key. `review`: somebody has
 * to look.
 */
export const findingStrengths = ['amend', 'review'] as const;
export type FindingStrength = (typeof findingStrengths)[number];

/** Findings as they stand in the text: by where they begin, then the longer first. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) =>
    one.range.start === other.range.start
      ? other.range.end - one.range.end
      : one.range.start - other.range.start,
  );
}
