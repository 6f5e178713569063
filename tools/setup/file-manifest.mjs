import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * @param {string} path
 * @returns {string} SHA-256 in hexadecimal
 */
export function sha256OfFile(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/**
 * Everything that is kept between runs has a manifest beside it, `<path>.sha256`, in the form of sha256sum.
 * @param {string} path A file, or a folder with everything in it.
 */
export function writeManifest(path) {
  const lines = listFiles(path).map((file) => `${sha256OfFile(file)}  ${manifestName(path, file)}\n`);
  writeFileSync(`${path}.sha256`, lines.join(''));
}

/**
 * Says whether the kept files are still byte for byte what was kept.
 * @param {string} path
 * @param {(name: string) => boolean} [matters] Which of the manifest's names are read; all by default.
 */
export function matchesManifest(path, matters = () => true) {
  if (!existsSync(path) || !existsSync(`${path}.sha256`)) return false;
  const lines = readFileSync(`${path}.sha256`, 'utf8').split('\n').filter(Boolean);
  const entries = lines
    .map((line) => ({ hash: line.slice(0, 64), name: line.slice(66) }))
    .filter((entry) => matters(entry.name));
  return (
    entries.length > 0 &&
    entries.every(({ hash, name }) => {
      const file = join(dirname(path), name);
      return existsSync(file) && sha256OfFile(file) === hash;
    })
  );
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** @param {string} path @param {string} file */
function manifestName(path, file) {
  return relative(dirname(path), file).split(sep).join('/');
}
