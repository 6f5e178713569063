import { join } from 'node:path';

/** Where Stet keeps what. All of it lies in one folder, which `--user-data-dir` moves. */
export interface AppPaths {
  readonly dataFolder: string;
  /** The one SQLite file; SQLite's own `-wal` and `-shm` lie beside it. */
  readonly store: string;
  /** The bytes of files that are kept as evidence. */
  readonly evidence: string;
  readonly logs: string;
  /** Where the window stood. It belongs to the screen, not to the store. */
  readonly windowBounds: string;
}

export function appPaths(dataFolder: string): AppPaths {
  return {
    dataFolder,
    store: join(dataFolder, 'stet.db'),
    evidence: join(dataFolder, 'evidence'),
    logs: join(dataFolder, 'logs'),
    windowBounds: join(dataFolder, 'window.json'),
  };
}
