import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './project-paths.mjs';
import { captureCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'db',
  'tools/build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const products = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const noteFile = join(projectRoot, 'out', 'built-from');

/**
 * Builds the app into out/, unless what is there was built from these very sources.
 * @param {(line: string) => void} say
 */
export async function prepareBuild(say) {
  const hash = hashOfSources(projectRoot, sources);
  const current = existsSync(noteFile) && readFileSync(noteFile, 'utf8') === hash;
  if (current && products.every((name) => existsSync(join(projectRoot, name)))) return;
  say('Building Stet.');
  forgetBuild();
  const { code, output } = await captureCommand(
    process.execPath,
    [...electronVite, 'build', ...buildConfig],
    {
      cwd: projectRoot,
      env: { NO_COLOR: '1' },
    },
  );
  if (code !== 0)
    throw new SetupProblem('Stet could not be built.', output.trim(), 'mend what the message names');
  mkdirSync(dirname(noteFile), { recursive: true });
  writeFileSync(noteFile, hash);
}

/** Forgets what is in out/, which a session of `npm run dev` is about to overwrite with builds of its own. */
export function forgetBuild() {
  rmSync(noteFile, { force: true });
}

/** The command line of electron-vite, to follow Node's own path. */
export const electronVite = [join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')];

/** Options that tell electron-vite where its settings are. */
export const buildConfig = ['--config', join(projectRoot, 'tools', 'build', 'electron.vite.config.ts')];

/**
 * @param {string} root
 * @param {readonly string[]} names Files, and folders with everything in them; tests are not part of the product.
 * @returns {string} One hash over names and contents.
 */
export function hashOfSources(root, names) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ name) => {
    const path = join(root, name);
    if (!existsSync(path) || name.includes('.test.')) return;
    if (statSync(path).isFile()) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
    else for (const inner of readdirSync(path).sort()) add(`${name}/${inner}`);
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}
