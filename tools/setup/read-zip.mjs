import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const deflated = 8;

/**
 * Reads the files of a zip archive that is in memory, through its central directory. Neither zip64 nor
 * encryption is known: the one archive that we read has a pinned hash and uses neither.
 * @param {Buffer} archive
 * @returns {Generator<{ name: string, mode: number, read: () => Buffer }>}
 */
export function* readZip(archive) {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('This is not a zip archive: it has no directory at its end.');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const entry = at;
    // The upper half of the external attributes is the Unix file mode.
    const mode = (archive.readUInt32LE(at + 38) >>> 16) & 0o777;
    if (!name.endsWith('/')) yield { name, mode, read: () => readEntry(archive, entry) };
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

/**
 * @param {Buffer} archive
 * @param {number} entry Where the directory's entry begins.
 */
function readEntry(archive, entry) {
  const method = archive.readUInt16LE(entry + 10);
  const packedSize = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedSize);
  return method === deflated ? inflateRawSync(packed) : packed;
}
