import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CopyMediaType, CopyPart, ImportPreview } from '#shared/formats/imported-copy.ts';
import type { Failure, FailureCode } from '#shared/ipc/failure.ts';
import { largestImport } from '#shared/ipc/formats-calls.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { Client } from '../../ipc/client.ts';
import { beginReview, changePart, problemsOf, type Review, reviewedBlocks, writeAddress } from './review.ts';

/** What a paste or a drag brings: the same copy in up to two forms. */
export interface PastedCopy {
  readonly html: string;
  readonly text: string;
}

/**
 * What is used of a file that was dropped. The window reads its bytes and never its path: what it may not
 * know it cannot give away.
 */
export type DroppedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** How far the copy is. The review is part of the phase, so that there is none without copy. */
export type ImportPhase =
  /** Nothing was taken in yet. */
  | { readonly name: 'idle' }
  | { readonly name: 'reading'; readonly done: number }
  | { readonly name: 'reviewing'; readonly review: Review }
  | { readonly name: 'making'; readonly review: Review };

export interface ImportState {
  readonly phase: ImportPhase;
  /** Files that were dropped and wait for their turn, the next one first. */
  readonly waiting: readonly DroppedFile[];

  /** Takes HTML where there is some, since it carries headings and links; nothing at all is not taken. */
  readonly paste: (copy: PastedCopy) => Promise<void>;
  /** Takes the files one after the other; behind copy that is being looked at they wait. */
  readonly drop: (files: readonly DroppedFile[]) => Promise<void>;
  /** Main asks for the file; the window learns what is in it, never where it lies. */
  readonly openFile: () => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Takes no more of the files that wait. */
  readonly leaveOthers: () => void;
  /** Stops the reading in main too, and takes no more files; whatever it still answers is dropped. */
  readonly cancelReading: () => void;
  readonly choosePart: (blockId: string, part: CopyPart) => void;
  readonly writeAddress: (blockId: string, address: string) => void;
  readonly writeHeadline: (headline: string) => void;
  readonly writeSlug: (slug: string) => void;
  /** Puts the copy away; nothing of it was stored. A file that waits comes up. */
  readonly startOver: () => void;
  /** Makes the story; null where something stands in the way, which is said. */
  readonly make: () => Promise<StoryId | null>;
}

export type ImportStore = StoreApi<ImportState>;

export interface ImportStoreDependencies {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
}

type Change = (changed: Partial<ImportState> | ((state: ImportState) => Partial<ImportState>)) => void;

/**
 * Copy on its way from outside to a story. Nothing is stored on the way: until the story is made, putting
 * the copy away costs nobody anything.
 */
export function createImportStore(dependencies: ImportStoreDependencies): ImportStore {
  const { client, report } = dependencies;
  return createStore<ImportState>()((set, get) => {
    const readings = createReadings(dependencies, set);
    // While the story is being made nothing of the review changes any more.
    const change = (step: (review: Review) => Review): void =>
      set(({ phase }) =>
        phase.name === 'reviewing' ? { phase: { ...phase, review: step(phase.review) } } : {},
      );
    /** Reads the files that wait, until there is one to look at. What is refused is said, and the next one read. */
    const takeNext = async (): Promise<void> => {
      const { phase, waiting } = get();
      const [file, ...others] = waiting;
      if (phase.name !== 'idle' || file === undefined) return;
      set({ waiting: others });
      const read = await bytesOf(file);
      if (read.ok) await readings.readBytes(file.name, null, read.value);
      else report(read.failure);
      await takeNext();
    };
    client.on('formats:progress', ({ done }) =>
      set(({ phase }) => (phase.name === 'reading' ? { phase: { name: 'reading', done } } : {})),
    );
    return {
      phase: { name: 'idle' },
      waiting: [],

      paste: async ({ html, text }) => {
        const mediaType: CopyMediaType | null = html.trim() === '' ? null : 'text/html';
        const bytes = new TextEncoder().encode(mediaType === null ? text : html);
        if (bytes.byteLength > 0) await readings.readBytes(null, mediaType, bytes);
      },
      drop: async (files) => {
        set(({ waiting }) => ({ waiting: [...waiting, ...files] }));
        await takeNext();
      },
      leaveOthers: () => set({ waiting: [] }),
      openFile: () => readings.read(() => client.call('formats:open-copy', {})),
      openSample: () => readings.read(() => client.call('formats:sample-copy', {})),
      cancelReading: () => {
        readings.forget();
        set({ phase: { name: 'idle' }, waiting: [] });
        void client.call('formats:cancel-reading', {});
      },

      choosePart: (blockId, part) => change((review) => changePart(review, blockId, part)),
      writeAddress: (blockId, address) => change((review) => writeAddress(review, blockId, address)),
      writeHeadline: (headline) => change((review) => ({ ...review, headline })),
      writeSlug: (slug) => change((review) => ({ ...review, slug })),
      startOver: () => {
        readings.forget();
        set({ phase: { name: 'idle' } });
        void takeNext();
      },
      make: async () => {
        const made = await makeStory(dependencies, get, set);
        if (made !== null) void takeNext();
        return made;
      },
    };
  });
}

/** The bytes of a file, if it is not too large and can still be read. */
async function bytesOf(
  file: DroppedFile,
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large' | 'cannot-read-file'>> {
  // Said before megabytes are read and sent for nothing.
  if (file.size > largestImport) return failed({ code: 'too-large', limit: largestImport, size: file.size });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
    // It was taken away meanwhile, or may not be read.
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed({ code: 'cannot-read-file', path: file.name, reason });
  }
}

/** Readings of copy, of which only the newest one counts. */
function createReadings({ client, report }: ImportStoreDependencies, set: Change) {
  let newest = 0;
  const read = async (answer: () => Promise<Result<ImportPreview, FailureCode>>): Promise<void> => {
    newest += 1;
    const mine = newest;
    set({ phase: { name: 'reading', done: 0 } });
    const preview = await answer();
    if (mine !== newest) return;
    if (preview.ok) return set({ phase: { name: 'reviewing', review: beginReview(preview.value) } });
    set({ phase: { name: 'idle' } });
    // Who cancels a dialog or a reading knows it.
    if (preview.failure.code !== 'cancelled') report(preview.failure);
  };
  return {
    read,
    readBytes: (
      fileName: string | null,
      mediaType: CopyMediaType | null,
      bytes: Uint8Array<ArrayBuffer>,
    ): Promise<void> => read(() => client.call('formats:read-copy', { fileName, mediaType, bytes })),
    forget: (): void => {
      newest += 1;
    },
  };
}

/** Makes the story of the review. Whatever refuses it, the review stays as it was. */
async function makeStory(
  { client, report }: ImportStoreDependencies,
  get: () => ImportState,
  set: Change,
): Promise<StoryId | null> {
  const { phase } = get();
  if (phase.name !== 'reviewing' || problemsOf(phase.review).length > 0) return null;
  const { review } = phase;
  const slug = review.slug.trim();
  set({ phase: { name: 'making', review } });
  const made = await client.call('stories:create', {
    slug,
    importId: review.preview.importId,
    blocks: [...reviewedBlocks(review)],
  });
  if (made.ok) {
    set({ phase: { name: 'idle' } });
    return made.value.id;
  }
  const taken = made.failure.code === 'slug-taken';
  set({ phase: { name: 'reviewing', review: taken ? { ...review, takenSlug: slug } : review } });
  // A taken slug is said where it is written.
  if (!taken) report(made.failure);
  return null;
}
