import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readTar } from './read-tar.mjs';
import { readZip } from './read-zip.mjs';

test('a tar archive gives its files, whatever their length', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-tar-'));
  const contents = { empty: '', short: 'a', block: 'b'.repeat(512), long: 'c'.repeat(1300) };
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
  execFileSync('tar', ['-cf', join(folder, 'x.tar'), '-C', folder, ...Object.keys(contents)]);
  const files = [...readTar(readFileSync(join(folder, 'x.tar')))];
  rmSync(folder, { recursive: true });
  expect(Object.fromEntries(files.map(({ name, data }) => [name, data.toString()]))).toEqual(contents);
});

/**
 * Writes a zip archive of one file, with the fields that the reader looks at.
 * @param {{ name: string, text: string, mode: number, packed: boolean }} file
 */
function aZip({ name, text, mode, packed }) {
  const data = packed ? deflateRawSync(text) : Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(packed ? 8 : 0, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE((mode << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([
    local,
    Buffer.from(name),
    data,
    entry,
    Buffer.from(name),
    end,
    Buffer.from('a comment'),
  ]);
}

test.each([true, false])('a zip archive gives its files with their modes (packed: %s)', (packed) => {
  const files = [
    ...readZip(aZip({ name: 'bin/electron', text: 'code '.repeat(99), mode: 0o100755, packed })),
  ];
  expect(files.map(({ name, mode, read }) => [name, mode, read().toString()])).toEqual([
    ['bin/electron', 0o755, 'code '.repeat(99)],
  ]);
});

test('a file that is no zip archive is refused', () => {
  expect(() => [...readZip(Buffer.alloc(100))]).toThrow('not a zip archive');
});
