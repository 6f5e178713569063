import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fallbackVersion } from '../setup/fallback-runtime.mjs';
import { matchesManifest, writeManifest } from '../setup/file-manifest.mjs';
import { fetchPinnedPackage } from '../setup/pinned-package.mjs';
import { cacheFolder, projectRoot } from '../setup/project-paths.mjs';
import { captureCommand } from '../setup/run-command.mjs';

/** @typedef {import('./run-checks.mjs').CheckResult} CheckResult */

const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');

const oldTypes = {
  spec: `electron@${fallbackVersion}`,
  sha512: 'SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
};

/**
 * @param {string} project A tsconfig file, or the folder that it lies in.
 * @returns {Promise<CheckResult>}
 */
export async function checkTypes(project) {
  const { code, output } = await captureCommand(process.execPath, [compiler, '--noEmit', '-p', project], {
    cwd: projectRoot,
  });
  return { ok: code === 0, output };
}

/**
 * Checks the main process once more with the types of the oldest Electron that Stet must start on, so that
 * nothing newer is used. It is left out, with a word, where these types cannot be had.
 * @returns {Promise<CheckResult>}
 */
export async function checkOldElectronTypes() {
  const types = join(cacheFolder(), `electron-types-${fallbackVersion}.d.ts`);
  if (!matchesManifest(types)) {
    try {
      await fetchTypes(types);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: true, output: '', note: `left out: ${reason.split('\n')[0]}` };
    }
  }
  return checkTypes(writeProject(types));
}

/** @param {string} types */
async function fetchTypes(types) {
  const files = await fetchPinnedPackage(oldTypes, 'the second type check');
  const declarations = files.find((file) => file.name === 'package/electron.d.ts');
  if (!declarations) throw new Error(`${oldTypes.spec} has no types in it.`);
  mkdirSync(dirname(types), { recursive: true });
  writeFileSync(types, declarations.data);
  writeManifest(types);
}

/**
 * Writes a project that differs from electron/tsconfig.json in Electron's types alone. They are copied into
 * out/, for the types of Node, which they refer to, are found only from within this project.
 * @param {string} types
 * @returns {string} Its file.
 */
function writeProject(types) {
  const folder = join(projectRoot, 'out', 'check');
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, 'electron.d.ts');
  if (!existsSync(copy) || !readFileSync(copy).equals(readFileSync(types)))
    writeFileSync(copy, readFileSync(types));
  const above = relative(folder, projectRoot).replaceAll('\\', '/');
  const project = {
    extends: `${above}/electron/tsconfig.json`,
    compilerOptions: { paths: { electron: ['./electron.d.ts'] } },
    include: ['electron', 'db', 'shared'].map((name) => `${above}/${name}`),
    exclude: [`${above}/electron/preload`],
  };
  const file = join(folder, 'tsconfig.json');
  writeFileSync(file, `${JSON.stringify(project, null, 2)}\n`);
  return file;
}
