import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTar } from './read-tar.mjs';
import { captureCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * @typedef {object} PinnedPackage
 * @property {string} spec Name and exact version.
 * @property {string} sha512 Of the packed file, in base64: what the registry serves must be this and nothing else.
 */

/**
 * Fetches a package with the ordinary npm client, without installing it, and answers its files.
 * @param {PinnedPackage} pinned
 * @param {string} purpose Completes "Fetching … for".
 * @returns {Promise<{ name: string, data: Buffer }[]>}
 */
export async function fetchPinnedPackage(pinned, purpose) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-fetch-'));
  try {
    const { code, output } = await captureCommand(
      'npm',
      [...['pack', pinned.spec, '--pack-destination', folder, '--json', '--loglevel=error']],
      { timeLimit: 600_000 },
    );
    const fileName = /"filename":\s*"([^"]+)"/.exec(output)?.[1];
    if (code !== 0 || !fileName) {
      throw new SetupProblem(
        `Fetching ${pinned.spec} for ${purpose} failed.`,
        output.trim().split('\n').at(-1) || `npm ended with code ${code}`,
        'connect to a network that reaches the npm registry, then run the same command again',
      );
    }
    const packed = readFileSync(join(folder, fileName.replace(/^@/, '').replace('/', '-')));
    requireHash(packed, pinned);
    return [...readTar(gunzipSync(packed))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Buffer} packed
 * @param {PinnedPackage} pinned
 */
export function requireHash(packed, pinned) {
  const found = createHash('sha512').update(packed).digest('base64');
  if (found !== pinned.sha512) {
    throw new SetupProblem(
      `${pinned.spec} is not the file that Stet expects.`,
      `its SHA-512 is ${found}, the pinned one is ${pinned.sha512}`,
      'do not use it; report this to the maintainers of Stet',
    );
  }
}
