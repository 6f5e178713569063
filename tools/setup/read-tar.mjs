/**
 * Reads the files of a tar archive that is in memory. It knows what npm packs: plain files with short names.
 * The archives come with a pinned hash, so this need not defend itself against hostile ones.
 * @param {Buffer} archive
 * @returns {Generator<{ name: string, data: Buffer }>}
 */
export function* readTar(archive) {
  const block = 512;
  let at = 0;
  while (at + block <= archive.length && archive[at] !== 0) {
    const prefix = textAt(archive, at + 345, 155);
    const name = textAt(archive, at, 100);
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8) || 0;
    const kind = String.fromCharCode(archive[at + 156] ?? 0);
    const start = at + block;
    if (kind === '0' || kind === '\0') {
      yield { name: prefix ? `${prefix}/${name}` : name, data: archive.subarray(start, start + size) };
    }
    at = start + Math.ceil(size / block) * block;
  }
}

/**
 * @param {Buffer} archive
 * @param {number} start
 * @param {number} length
 */
function textAt(archive, start, length) {
  const field = archive.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end).trim();
}
