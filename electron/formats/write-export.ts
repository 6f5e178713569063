import { basename } from 'node:path';
import { sha256 } from '#db/sha256.ts';
import type { FailureCode } from '#shared/ipc/failure.ts';
import type { WrittenFile } from '#shared/ipc/formats-calls.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Author, DeedRecord, DeedRecorder } from '../journal/deed-recorder.ts';
import { writeWholeFile } from './whole-file.ts';

/** Formats of all exports: stories, annotated copies, and the log. */
export type ExportFormat = 'html' | 'markdown' | 'csv' | 'json' | 'pdf';

const endings: Readonly<Record<ExportFormat, string>> = {
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  pdf: 'pdf',
};

export interface ExportWriting {
  readonly recorder: DeedRecorder;
  /** The path that a person chose for a file of that name; null if they chose none. */
  readonly askWhereToSave: (fileName: string, format: ExportFormat) => Promise<string | null>;
}

/** One file to write; `storyId` is null for the log, `revision` for a draft and for the log. */
export interface Export {
  readonly name: string;
  readonly format: ExportFormat;
  readonly content: string | Uint8Array;
  readonly storyId: StoryId | null;
  readonly revision: number | null;
  /** What the journal says of it where the format alone does not: an annotated copy is no story. */
  readonly kind?: string;
}

/**
 * Taking the place of a file that was there, and the journal's entry, are one transaction: no file without an
 * entry, no entry without a file.
 */
export async function writeExport(
  { askWhereToSave, recorder }: ExportWriting,
  exported: Export,
  author: Author,
): Promise<Result<WrittenFile, Extract<FailureCode, 'cancelled' | 'cannot-write-file'>>> {
  const path = await askWhereToSave(`${exported.name}.${endings[exported.format]}`, exported.format);
  if (path === null) return failed({ code: 'cancelled' });
  const { content } = exported;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return writeWholeFile(path, bytes, (takePlace) =>
    recorder.perform<WrittenFile, never>(author, ({ record }) => {
      record(deedOf(exported, basename(path), bytes));
      takePlace();
      return ok({ path, bytes: bytes.byteLength });
    }),
  );
}

/** The folder stays out of the journal: it may name a person or a matter. */
function deedOf(
  { format, storyId, revision, kind }: Export,
  fileName: string,
  bytes: Uint8Array,
): DeedRecord {
  return {
    deed: 'export.written',
    subjectKind: storyId === null ? 'log' : 'story',
    subjectId: storyId ?? 'log',
    storyId,
    payload: { fileName, format: kind ?? format, revision, sha256: sha256(bytes) },
    binds: false,
  };
}
