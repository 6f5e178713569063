import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-builder';
import { projectRoot } from '../setup/project-paths.mjs';
import { captureCommand } from '../setup/run-command.mjs';

/** @typedef {import('../setup/electron-runtime.mjs').ElectronRuntime} ElectronRuntime */

/**
 * Makes the installer of this system from what is in out/, into dist/.
 * @param {ElectronRuntime} runtime
 * @param {{ quick: boolean }} wish Quick packages are larger: they are for trying out, not for giving away.
 * @returns {Promise<string[]>} The files made.
 */
export async function buildPackage(runtime, { quick }) {
  // electron-builder would fetch fpm; this one is made for Debian's own tools.
  process.env.CUSTOM_FPM_PATH ??= join(import.meta.dirname, 'fpm.mjs');
  const made = await build({
    projectDir: projectRoot,
    publish: 'never',
    config: {
      extends: join(projectRoot, 'electron-builder.yml'),
      ...(runtime.official ? {} : { electronDist: runtime.folder, electronVersion: runtime.version }),
      ...(quick ? { deb: { compression: 'gz' } } : {}),
      afterPack: tidy,
    },
  });
  return process.platform === 'linux' && !quick ? [...made, await packArchive()] : made;
}

/**
 * Packs the same files for systems without dpkg. electron-builder would want 7-Zip for it; tar is everywhere.
 * @returns {Promise<string>}
 */
async function packArchive() {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const name = `stet-${version}-linux-${process.arch}`;
  const folder = readdirSync(join(projectRoot, 'dist')).find((entry) => /^linux.*-unpacked$/.test(entry));
  const archive = join(projectRoot, 'dist', `${name}.tar.gz`);
  const renamed = `--transform=s,^${folder},${name},`;
  const args = [
    '-czf',
    archive,
    '--owner=0',
    '--group=0',
    renamed,
    '-C',
    join(projectRoot, 'dist'),
    folder ?? '',
  ];
  const { code, output } = await captureCommand('tar', args);
  if (code !== 0) throw new Error(`The archive could not be made: ${output.trim()}`);
  return archive;
}

/**
 * @param {import('electron-builder').AfterPackContext} context
 */
async function tidy({ appOutDir, electronPlatformName, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  const compiled = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'build', 'Release');
  if (electronPlatformName !== process.platform && existsSync(compiled)) {
    throw new Error(
      `The SQLite addon compiled for ${process.platform} would go into the package for ${electronPlatformName}. ` +
        'Package on that system, or from a clean checkout after `npm ci`.',
    );
  }
  // The fallback runtime is copied whole, with what only development needs.
  for (const name of ['default_app.asar', '.ready']) rmSync(join(resources, name), { force: true });
  rmSync(join(appOutDir, 'version'), { force: true });
}
