import { importToPaste } from '#shared/formats/import-to-paste.ts';
import { longestPaste, type PastedCopy } from '#shared/formats/read-paste.ts';
import { largestImport } from '#shared/ipc/formats-calls.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Client } from '../../ipc/client.ts';
import type { PasteTies, Pasting } from '../../text/clipboard/paste-apart.ts';
import type { TextEditor } from '../../text/text-editor.ts';
import type { TextState, TextStoreOptions } from './text-store.ts';

/** Pastes, as the screen is told of them. */
export interface PasteState {
  /** A paste that takes time; null while there is none. */
  readonly pasting: Pasting | null;
  /** What the editor pastes with; the same for the life of the window. */
  readonly pasteTies: PasteTies;
  /** Puts the text of a file into the text on the screen, at a position of it. */
  readonly insertFile: (file: ReadableFile, at: number) => void;
}

/** What is used of a file: the window reads its bytes and never its path. */
export type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

type Change = (change: Partial<TextState>) => void;

/** The way of a large paste to the main process, which reads it, and of what is told of any paste. */
export function pasteState(
  set: Change,
  editor: () => TextEditor | null,
  { client, report, onLeftOut }: TextStoreOptions,
): PasteState {
  return {
    pasting: null,
    pasteTies: {
      // A call that rejects must not leave a paste on the screen that never ends.
      read: (html) =>
        client
          .call('formats:read-paste', { html })
          .catch(() => failed({ code: 'unexpected', incident: 'formats:read-paste' })),
      stopReading: () => void client.call('formats:cancel-paste', {}),
      onPasting: (pasting) => set({ pasting }),
      onLeftOut,
      onFailed: report,
    },
    insertFile(file, at) {
      const stop = () => void client.call('formats:cancel-reading', {});
      editor()?.insertCopy(at, () => readFile(client, file), stop);
    },
  };
}

/** The text of a file as a paste. Main finds out what it is, and refuses what is no text. */
async function readFile(client: Client, file: ReadableFile): Promise<Result<PastedCopy>> {
  const { name, size } = file;
  // Said before megabytes are read and sent for nothing.
  if (size > largestImport) return failed({ code: 'too-large', limit: largestImport, size });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await client.call('formats:read-copy', { fileName: name, mediaType: null, bytes });
    if (!read.ok) return read;
    const copy = importToPaste(read.value);
    const { characters } = copy;
    if (characters <= longestPaste) return ok(copy);
    return failed({ code: 'paste-too-long', limit: longestPaste, size: characters });
    // A file that was taken away meanwhile, or that may not be read.
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed({ code: 'cannot-read-file', path: name, reason });
  }
}
