import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, FailureCode } from '#shared/ipc/failure.ts';
import type { WrittenFile } from '#shared/ipc/formats-calls.ts';
import type { Result } from '#shared/ipc/result.ts';
import type { RevisionId, StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';

export type StoryFormat = 'html' | 'markdown';
export type AnnotatedFormat = 'html' | 'pdf';
export type LogFormat = 'html' | 'csv' | 'json';

export interface ExportState {
  /** `loading`: a person is choosing where to, or the file is being written. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /**
   * A revision, or the draft where that is null. Main asks where to; a person who thinks better of it has
   * not failed.
   */
  readonly exportStory: (
    storyId: StoryId,
    revisionId: RevisionId | null,
    format: StoryFormat,
  ) => Promise<void>;
  /** The same with claims, sources and evidence, for its lawyers. */
  readonly exportAnnotated: (
    storyId: StoryId,
    revisionId: RevisionId | null,
    format: AnnotatedFormat,
  ) => Promise<void>;
  /** All that is stored of a draft, for whoever mends a damaged one by hand. */
  readonly exportStored: (storyId: StoryId) => Promise<void>;
  readonly exportLog: (format: LogFormat) => Promise<void>;
}

export type ExportStore = StoreApi<ExportState>;

export interface ExportStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  /** Tells the person which file was written. */
  readonly onWritten: (file: WrittenFile) => void;
}

/** Files on their way out. Both kinds share one status, since a person chooses one place at a time. */
export function createExportStore({ client, report, onWritten }: ExportStoreDependencies): ExportStore {
  return createStore<ExportState>()((set) => {
    const write = async (answer: Promise<Result<WrittenFile, FailureCode>>): Promise<void> => {
      set({ status: 'loading' });
      const written = await answer;
      const cancelled = !written.ok && written.failure.code === 'cancelled';
      set({ status: written.ok ? 'ready' : cancelled ? 'idle' : 'failed' });
      if (written.ok) onWritten(written.value);
      else if (!cancelled) report(written.failure);
    };
    return {
      status: 'idle',
      exportStory: (storyId, revisionId, format) =>
        write(client.call('formats:export-story', { storyId, revisionId, format })),
      exportAnnotated: (storyId, revisionId, format) =>
        write(client.call('formats:export-annotated', { storyId, revisionId, format })),
      exportStored: (storyId) => write(client.call('formats:export-stored-draft', { storyId })),
      exportLog: (format) => write(client.call('formats:export-log', { format })),
    };
  });
}
