import type { StoryId } from '../stories/story.ts';
import type { RuleContent, RuleStatus, StyleRule } from './style-rule.ts';

/** A rule as it stands now: as it comes with Stet, or as the house last saved it. */
export interface ListedRule extends StyleRule {
  /** How often the house has saved it; 0 for a starting rule that nobody has touched. */
  readonly version: number;
  /** It comes with Stet, whatever the house has made of it since. */
  readonly isStarting: boolean;
}

/** What a rule was, from one saving to the next. */
export interface RuleVersion {
  readonly version: number;
  readonly status: RuleStatus;
  readonly rule: RuleContent;
  /** Null for the rule as it comes with Stet. */
  readonly savedBy: string | null;
  readonly savedAt: number | null;
}

/** What a rule would find in the stories that there are. */
export interface RuleTrial {
  /** Stories that were read, stories in which it found something, and how often in all. */
  readonly stories: number;
  readonly storiesFound: number;
  readonly found: number;
  /** The first of them; the numbers count all. */
  readonly hits: readonly TrialHit[];
}

/** What was found in one story. */
export interface TrialHit {
  readonly storyId: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly found: number;
  /** The first of them. */
  readonly passages: readonly TrialPassage[];
}

export interface TrialPassage {
  /** Where it stands in the text of the story. */
  readonly at: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** What the rule proposes first; null where it proposes nothing. */
  readonly replacement: string | null;
}

/** Which text of a story is read: its draft, or what readers saw last. */
export const trialTexts = ['drafts', 'published'] as const;
export type TrialText = (typeof trialTexts)[number];
