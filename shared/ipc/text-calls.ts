import { z } from 'zod';
import { personId } from '../people/person.ts';
import { storyId } from '../stories/story.ts';
import { stepJson } from '../text/document-json.ts';
import type { OpenDraft, Saved } from '../text/draft.ts';
import { type ReadingPlace, readingPlace } from '../text/reading-place.ts';
import { defineCall } from './define.ts';

/** One change: the steps of one transaction, in order. */
const change = z.object({
  /** Far more than one command makes; a replacement throughout a long story comes nearest, with up to 3,000 words. */
  steps: z.array(stepJson).min(1).max(20_000),
  /**
   * In suggestion mode what the person did before tracking made suggestions of it: merging what was written
   * apart needs what they meant. Null for a direct change.
   */
  intent: z.array(stepJson).min(1).max(20_000).nullable().default(null),
});

/**
 * The text of drafts. The window edits at once and sends its changes after; main checks each and has the last
 * word.
 */
export const textCalls = {
  'text:open': defineCall<OpenDraft>()({
    doc: 'The draft at its newest version, rebuilt from the last good snapshot and the steps after it.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'text:append': defineCall<Saved>()({
    doc: 'Commits changes on top of `version`; each is checked against the schema and is on the disk when this answers.',
    input: z.object({ storyId, version: z.int().min(0), changes: z.array(change).min(1).max(1000) }),
    failures: ['not-found', 'archived', 'version-conflict', 'step-refused', 'only-suggests'],
    access: 'story.write',
    recorded: 'steps',
  }),
  'text:place': defineCall<ReadingPlace | null>()({
    doc: 'Where the person was in a story when they left it; null for one that they were not in lately.',
    input: z.object({ storyId }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'text:keep-place': defineCall<null>()({
    doc: 'Keeps where a person is in a story, if that person is still the one who is signed in.',
    input: z.object({ storyId, personId, place: readingPlace }),
    failures: [],
    access: 'signed-in',
    recorded: 'preference',
  }),
  'text:close': defineCall<Saved>()({
    doc: 'Takes a snapshot if the draft changed since the last one, and seals the changes in the journal.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'steps',
  }),
};
