import { longestPaste } from '#shared/formats/read-paste.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { PasteReader } from './worker-reader.ts';

/**
 * Reads what is pasted where it is too large or too tangled for the window to read by itself. Nothing is kept
 * here: the answer goes into the text by the window's own edits.
 */
export interface PasteService {
  /** `cancelled` where another paste took its place or a person had enough. */
  read(input: ParsedInput<'formats:read-paste'>): Promise<HandledResult<'formats:read-paste'>>;
  /** Ends the reading under way, if there is one; that reading answers `cancelled`. */
  cancel(): HandledResult<'formats:cancel-paste'>;
}

/**
 * HTML can be made so that reading it takes hours, which no copy of a person ever is: the largest page that is
 * taken in is read in a tenth of this.
 */
const patienceMs = 20_000;

export function createPasteService(readInWorker: PasteReader, patience: number = patienceMs): PasteService {
  /** There is one window, so a new reading takes the place of the one before it. */
  let current: AbortController | null = null;
  return {
    async read({ html }) {
      current?.abort();
      const reading = new AbortController();
      current = reading;
      const outOfPatience = AbortSignal.timeout(patience);
      const answer = await readInWorker(html, AbortSignal.any([reading.signal, outOfPatience]));
      if (answer.cancelled && !outOfPatience.aborted) return failed({ code: 'cancelled' });
      const pasted = answer.cancelled ? null : answer.pasted;
      if (pasted === null) return failed({ code: 'paste-too-tangled', seconds: patience / 1000 });
      const { characters } = pasted;
      if (characters > longestPaste) {
        return failed({ code: 'paste-too-long', limit: longestPaste, size: characters });
      }
      return ok(pasted);
    },
    cancel() {
      current?.abort();
      return ok(null);
    },
  };
}
