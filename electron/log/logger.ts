import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { framesOf, redact } from './redact.ts';

/** What may stand in the log: names, numbers, ids. Copy, names of persons and passphrases may not. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Logger {
  /** Something worth knowing in a bug report. The event is a fixed sentence, so that it can be counted. */
  readonly info: (event: string, fields?: LogFields) => void;
  /** Something that should not have happened; the error's message is redacted. */
  readonly error: (event: string, error: unknown, fields?: LogFields) => void;
}

export interface LoggerOptions {
  readonly folder: string;
  readonly now: () => number;
  /** The file is put aside when it has grown to this many bytes. */
  readonly largest?: number;
}

/** Files kept beside the current one. A bug report needs the last days, not the last year. */
const keptFiles = 3;

/**
 * One JSON object a line, in `stet.log`; older ones in `stet.1.log` and on. A log that
 * cannot be written is no failure.
 */
export function createLogger({ folder, now, largest = 1_000_000 }: LoggerOptions): Logger {
  const file = (age: number) => join(folder, age === 0 ? 'stet.log' : `stet.${age}.log`);
  let size = -1;

  const rotate = () => {
    for (let age = keptFiles - 1; age >= 0; age -= 1) {
      if (existsSync(file(age))) renameSync(file(age), file(age + 1));
    }
    size = 0;
  };
  const write = (entry: Readonly<Record<string, unknown>>) => {
    const line = `${JSON.stringify({ at: new Date(now()).toISOString(), ...entry })}\n`;
    try {
      // The folder is made with the first line, and the size of the file is asked once and then counted.
      if (size < 0) {
        mkdirSync(folder, { recursive: true });
        size = existsSync(file(0)) ? statSync(file(0)).size : 0;
      }
      if (size >= largest) rotate();
      appendFileSync(file(0), line);
      size += Buffer.byteLength(line);
    } catch {
      // A full disk must not stop the work, and there is nowhere left to say it.
    }
  };
  return {
    info: (event, fields = {}) => write({ event, ...fields }),
    error: (event, error, fields = {}) =>
      write({
        event,
        ...fields,
        error: error instanceof Error ? error.name : typeof error,
        message: redact(error instanceof Error ? error.message : String(error)),
        frames: error instanceof Error ? framesOf(error) : [],
      }),
  };
}
