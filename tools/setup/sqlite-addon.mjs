import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { matchesManifest, sha256OfFile, writeManifest } from './file-manifest.mjs';
import { prepareNodeHeaders } from './node-headers.mjs';
import { cacheFolder, projectRoot } from './project-paths.mjs';
import { captureCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

const packageFolder = join(projectRoot, 'node_modules', 'better-sqlite3');
const installedAddon = join(packageFolder, 'build', 'Release', 'better_sqlite3.node');

// The prebuilt addon declares N-API 10, which Node 20 and Electron 33 refuse by crashing, though all that it
// calls exists in N-API 9. Compiled with these it declares less and does the same.
const lowerDeclaration = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

const smokeTest = `
  const Database = require(${JSON.stringify(packageFolder)});
  const answer = new Database(':memory:').prepare('SELECT 6 * 7').pluck().get();
  process.exit(answer === 42 ? 0 : 1);
`;

/**
 * Sees to it that SQLite works in this Node (unit tests) and in the Electron runtime (the app). Where the
 * prebuilt addon does, nothing is done; else one is compiled, once for all clones, and put in its place.
 * @param {string} electronBinary
 * @param {(line: string) => void} say
 */
export async function prepareAddon(electronBinary, say) {
  const kept = keptAddon();
  const keptIsSound = matchesManifest(kept);
  if (keptIsSound && existsSync(installedAddon) && sha256OfFile(installedAddon) === sha256OfFile(kept))
    return;
  if (await worksEverywhere(electronBinary)) return;
  if (!keptIsSound) await buildAddon(kept, say);
  installAddon(kept);
  if (await worksEverywhere(electronBinary)) return;
  throw new SetupProblem(
    'SQLite does not work in the Electron runtime.',
    `the compiled addon ${kept} cannot be loaded`,
    `delete that file and run the same command again`,
  );
}

/** @returns {string} Where the compiled addon is kept between clones. */
function keptAddon() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return join(cacheFolder(), `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}.node`);
}

/** @param {string} electronBinary */
async function worksEverywhere(electronBinary) {
  const results = await Promise.all([
    captureCommand(process.execPath, ['-e', smokeTest]),
    captureCommand(electronBinary, ['-e', smokeTest], { env: { ELECTRON_RUN_AS_NODE: '1' } }),
  ]);
  return results.every((result) => result.code === 0);
}

/** @param {string} kept */
function installAddon(kept) {
  mkdirSync(dirname(installedAddon), { recursive: true });
  // Another process may have the old file loaded: the rename leaves it that one and gives new ones the new.
  const coming = `${installedAddon}.${process.pid}`;
  copyFileSync(kept, coming);
  renameSync(coming, installedAddon);
}

/**
 * Compiles in a copy, so that a broken-off build leaves the installed package as it was.
 * @param {string} kept
 * @param {(line: string) => void} say
 */
async function buildAddon(kept, say) {
  say('Compiling SQLite for this runtime (about 70 seconds, once).');
  const folder = mkdtempSync(join(tmpdir(), 'stet-addon-'));
  try {
    cpSync(packageFolder, folder, { recursive: true });
    cpSync(
      join(projectRoot, 'node_modules', 'node-addon-api'),
      join(folder, 'node_modules', 'node-addon-api'),
      {
        recursive: true,
      },
    );
    const headers = await prepareNodeHeaders(say);
    const gyp = join(projectRoot, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
    const { code, output } = await captureCommand(
      process.execPath,
      [gyp, 'rebuild', '--release', '--force_build=1', ...(headers ? [`--nodedir=${headers}`] : [])],
      { cwd: folder, env: { CXXFLAGS: lowerDeclaration } },
    );
    if (code !== 0) throw compilerProblem(output);
    mkdirSync(dirname(kept), { recursive: true });
    copyFileSync(join(folder, 'build', 'Release', 'better_sqlite3.node'), `${kept}.${process.pid}`);
    renameSync(`${kept}.${process.pid}`, kept);
    writeManifest(kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} output */
function compilerProblem(output) {
  const reason =
    output.split('\n').find((line) => /not found|error|ERR!/i.test(line)) ?? output.trim().slice(-200);
  return new SetupProblem(
    'SQLite could not be compiled for this runtime.',
    reason.trim(),
    process.platform === 'linux'
      ? 'sudo apt-get install -y build-essential python3'
      : 'install Node 22.12 or newer',
  );
}
