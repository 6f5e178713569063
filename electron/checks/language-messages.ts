import { z } from 'zod';
import { languageLint, longestParagraph } from '#shared/checks/language-lint.ts';
import { dialects } from '#shared/settings/house-settings.ts';

/** What the process that checks is asked: paragraphs in one dialect. Answers carry the same id. */
export const toLanguageProcess = z.object({
  id: z.int(),
  dialect: z.enum(dialects),
  paragraphs: z.array(z.string().max(longestParagraph)),
});
export type ToLanguageProcess = z.infer<typeof toLanguageProcess>;

/**
 * What it answers: the findings of each paragraph, in order; none for one over which the checker failed. Its
 * dictionaries come as a binary of others, so what it says is parsed too.
 */
export const fromLanguageProcess = z.object({
  id: z.int(),
  lints: z.array(z.array(languageLint)),
});
export type FromLanguageProcess = z.infer<typeof fromLanguageProcess>;
