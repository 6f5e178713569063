import { z } from 'zod';
import { copyMediaTypes, type ImportPreview, type Original } from '../formats/imported-copy.ts';
import type { PastedCopy } from '../formats/read-paste.ts';
import { revisionId, storyId } from '../stories/story.ts';
import { defineCall } from './define.ts';

/** A file that was written for a person. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
}

/** Largest copy that is taken in, in bytes: a news page with everything inlined is rarely over 10 MB. */
export const largestImport = 20_000_000;

/**
 * Copy into Stet and files out of it. Where a file is opened or saved is asked by the main process, so that
 * the window never names a path.
 */
export const formatsCalls = {
  'formats:read-copy': defineCall<ImportPreview>()({
    doc: 'Recognises pasted, dropped or opened copy; nothing is stored but for the preview.',
    input: z.object({
      fileName: z.string().max(500).nullable(),
      /** Null lets Stet find out from the name and the bytes. */
      mediaType: z.enum(copyMediaTypes).nullable(),
      bytes: z.instanceof(Uint8Array),
    }),
    failures: ['too-large', 'not-text', 'cancelled'],
    access: 'story.write',
    recorded: 'nothing',
  }),
  'formats:open-copy': defineCall<ImportPreview>()({
    doc: 'Asks for a file and recognises its copy.',
    input: z.object({}),
    failures: ['too-large', 'not-text', 'cancelled', 'cannot-read-file'],
    access: 'story.write',
    recorded: 'nothing',
  }),
  'formats:sample-copy': defineCall<ImportPreview>()({
    doc: 'The sample story that comes with Stet, as if it had been pasted.',
    input: z.object({}),
    failures: [],
    access: 'story.write',
    recorded: 'nothing',
  }),
  'formats:cancel-reading': defineCall<null>()({
    doc: 'Stops the reading of copy that is under way.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'formats:read-paste': defineCall<PastedCopy>()({
    doc: 'Reads HTML that is pasted into a story and is too large or too tangled for the window.',
    input: z.object({ html: z.string().max(largestImport) }),
    failures: ['paste-too-long', 'paste-too-tangled', 'cancelled'],
    access: 'story.write',
    recorded: 'nothing',
  }),
  'formats:cancel-paste': defineCall<null>()({
    doc: 'Stops the reading of a paste that is under way.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'formats:get-original': defineCall<Original>()({
    doc: 'The original that a story was imported from.',
    input: z.object({ storyId }),
    failures: ['not-found'],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'formats:export-story': defineCall<WrittenFile>()({
    doc: 'Asks where to, and writes a story’s draft or a published revision.',
    // Null is the draft as it stands now.
    input: z.object({ storyId, revisionId: revisionId.nullable(), format: z.enum(['html', 'markdown']) }),
    failures: ['not-found', 'cancelled', 'cannot-write-file'],
    access: 'signed-in',
    recorded: 'deed',
  }),
  'formats:export-annotated': defineCall<WrittenFile>()({
    doc: 'Asks where to, and writes a story with its claims, sources and evidence, for its lawyers.',
    input: z.object({ storyId, revisionId: revisionId.nullable(), format: z.enum(['html', 'pdf']) }),
    failures: ['not-found', 'cancelled', 'cannot-write-file'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'formats:export-stored-draft': defineCall<WrittenFile>()({
    doc: 'Asks where to, and writes everything that is stored of a draft, readable or not.',
    input: z.object({ storyId }),
    failures: ['not-found', 'cancelled', 'cannot-write-file'],
    access: 'story.write',
    recorded: 'deed',
  }),
  'formats:export-log': defineCall<WrittenFile>()({
    doc: 'Asks where to, and writes the log.',
    input: z.object({ format: z.enum(['html', 'csv', 'json']) }),
    failures: ['cancelled', 'cannot-write-file'],
    access: 'signed-in',
    recorded: 'deed',
  }),
};
