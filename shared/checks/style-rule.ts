import { z } from 'zod';
import { findingStrengths } from './finding.ts';

/** What a rule is about; the list of rules is read by it. */
export const ruleThemes = [
  'wordiness',
  'word-choice',
  'spelling',
  'numbers',
  'dates-and-times',
  'names-and-titles',
  'places',
  'punctuation',
  'people',
  'attribution',
  'legal-caution',
  'cliches',
] as const;
export type RuleTheme = (typeof ruleThemes)[number];

/** A draft can be tried; only a live rule speaks in a story; a retired one is kept for those who ask why. */
export const ruleStatuses = ['draft', 'live', 'retired'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];

/** Where in a story a rule looks. Quotations, bylines, datelines and printed notices are never looked at. */
export const ruleFields = ['headline', 'dek', 'body'] as const;
export type RuleField = (typeof ruleFields)[number];

/**
 * What capitals say to a phrase. `not-names`: they do not matter, but a phrase with a capital that no sentence asks for
 * is somebody's name, and is left alone. `any`: they do not matter at all. `exact`: they must be as written.
 */
export const capitalRules = ['not-names', 'any', 'exact'] as const;
export type CapitalRule = (typeof capitalRules)[number];

/** A line of a rule of phrases: the pattern, and what it proposes, best first. */
const phraseLine = z.object({
  find: z.string().trim().min(1).max(400),
  propose: z.array(z.string().max(200)).max(5),
});
export type PhraseLine = z.infer<typeof phraseLine>;

/** What a rule looks for: phrases, or one of the things that phrases cannot say. */
const lookFor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('phrases'),
    capitals: z.enum(capitalRules),
    lines: z.array(phraseLine).min(1).max(400),
  }),
  /** Figures under a number that should be words. */
  z.object({ kind: z.literal('small-numbers'), under: z.int().min(2).max(20) }),
  /** Sums and counts written out in noughts: 5,000,000 for 5 million. */
  z.object({ kind: z.literal('large-numbers') }),
  /** Abbreviated or postal names of states after a town. */
  z.object({ kind: z.literal('state-names') }),
  /** The comma before the last of a simple series. */
  z.object({ kind: z.literal('series-comma') }),
  /** The same word twice. */
  z.object({ kind: z.literal('repeated-words') }),
  /** Two spaces, or one before a mark. */
  z.object({ kind: z.literal('spaces') }),
  /** Sentences of more words than this. */
  z.object({ kind: z.literal('long-sentences'), words: z.int().min(15).max(200) }),
]);
export type LookFor = z.infer<typeof lookFor>;

/** In the order in which they are offered. */
export const ruleKinds: readonly LookFor['kind'][] = lookFor.options.map(({ shape }) => shape.kind.value);

/** Starting rules have words for ids, rules of the house UUIDs. */
export const ruleId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .brand<'RuleId'>();
export type RuleId = z.infer<typeof ruleId>;

const example = z.string().trim().min(1).max(400);

/** What a person decides about a rule. */
export const ruleContent = z.object({
  name: z.string().trim().min(1).max(80),
  theme: z.enum(ruleThemes),
  /** The person or desk that answers for it. */
  owner: z.string().trim().min(1).max(80),
  strength: z.enum(findingStrengths),
  look: lookFor,
  /** Phrases in which the rule does not hold. A capital in one must be there in the text as well. */
  exceptions: z.array(z.string().trim().min(1).max(200)).max(100),
  fields: z.array(z.enum(ruleFields)).min(1).max(ruleFields.length),
  /** What is said of each finding. */
  message: z.string().trim().min(1).max(200),
  reason: z.string().trim().max(600),
  /** Sentences in which it must find something, and sentences in which it must find nothing. */
  examples: z.object({ match: z.array(example).max(20), pass: z.array(example).max(20) }),
});
export type RuleContent = z.infer<typeof ruleContent>;

/** One version of a rule of style. */
export interface StyleRule extends RuleContent {
  readonly id: RuleId;
  readonly status: RuleStatus;
  /** UTC milliseconds from which it is live; null for a rule that never was. */
  readonly since: number | null;
}
