import { z } from 'zod';
import { type JournalEntry, journalWindow, type Verdict } from '../journal/journal-entry.ts';
import { storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** The journal is only read through calls: entries are written by the deeds themselves. */
export const journalCalls = {
  'journal:list': defineCall<readonly JournalEntry[]>()({
    doc: 'Entries of the journal before a number, newest first; of one story where given.',
    input: journalWindow.extend({ storyId: storyId.nullable() }),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'journal:verify': defineCall<Verdict>()({
    doc: 'Checks the whole chain: numbers, hashes, signatures; names the first entry that does not hold.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
};
