import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The bytes of kept files, each once, under their hash. What is not whole yet lies apart. */
export interface EvidenceFolder {
  /** Where the bytes with a hash lie, whether they are there or not. */
  pathOf(sha256: string): string;
  /** A name for a file that is on its way in. */
  incoming(id: string): string;
  /** Gives a file that is whole and on the disk its place, also in place of one that was damaged there. */
  takePlace(incoming: string, sha256: string): void;
  discard(sha256: string): void;
  /** A folder of its own for a copy that is handed to another program. */
  handedOut(id: string): string;
  /** Takes away what was never finished, and copies that were handed out. */
  tidy(): void;
}

export function createEvidenceFolder(folder: string): EvidenceFolder {
  const [incoming, handedOut] = [join(folder, 'incoming'), join(folder, 'handed-out')];
  const pathOf = (sha256: string): string => {
    // It names a file, so nothing else than a hash may come here.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a hash');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    pathOf,
    incoming: (id) => join(made(incoming), id),
    takePlace(from, sha256) {
      const path = pathOf(sha256);
      made(dirname(path));
      renameSync(from, path);
      flushFolder(dirname(path));
    },
    discard: (sha256) => rmSync(pathOf(sha256), { force: true }),
    handedOut: (id) => made(join(handedOut, id)),
    tidy() {
      for (const each of [incoming, handedOut]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** The folder, made for its owner alone where it is not there. */
function made(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A renaming is on the disk when its folder is. Windows has no such thing. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
