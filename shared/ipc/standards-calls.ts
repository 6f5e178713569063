import { z } from 'zod';
import type { StandardsReport } from '../checks/standards/standards-report.ts';
import { type StandardsSettings, standardsSettings } from '../checks/standards/standards-settings.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** The rules of the trade: what they find in a story, and how strictly the house holds to them. */
export const standardsCalls = {
  'checks:standards': defineCall<StandardsReport>()({
    doc: 'What the house’s standards find in the newest draft: sources, denials, quotations, headline.',
    input: z.object({
      storyId,
      /** Of the notice that is to go out: then only what counts for a correction is answered. */
      noticeLabel: z.string().min(1).max(100).nullable().default(null),
    }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'checks:answer-for-quotation': defineCall<null>()({
    doc: 'Says why words inside quotation marks are others than they were; the reason is kept.',
    input: z.object({
      storyId,
      was: z.string().min(1).max(50_000),
      now: z.string().min(1).max(50_000),
      reason: z.string().trim().min(1).max(2000),
    }),
    failures: ['not-found', 'archived'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'settings:standards': defineCall<StandardsSettings>()({
    doc: 'How strictly the house holds to the standards.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'settings:save-standards': defineCall<StandardsSettings>()({
    doc: 'Changes how strictly the house holds to the standards; turning a rule off wants a reason.',
    input: standardsSettings,
    failures: [],
    access: 'standards.manage',
    recorded: 'deed',
  }),
};
