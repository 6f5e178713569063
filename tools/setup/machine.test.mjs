import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needsNotMet } from './debian-packages.mjs';
import { hasDisplay, isRootsHelper } from './display.mjs';
import { officialRuntime } from './electron-runtime.mjs';
import { nodeSuits } from './node-version.mjs';
import { requireHash } from './pinned-package.mjs';
import { captureCommand } from './run-command.mjs';

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s suits: %s', (version, suits) => {
  expect(nodeSuits(version)).toBe(suits);
});

test('Debian packages are missing unless one of their names is installed', () => {
  const listing = [
    'Desired=Unknown/Install/Remove/Purge/Hold',
    '||/ Name            Version      Architecture Description',
    'ii  libgtk-3-0t64:amd64 3.24     amd64        toolkit',
    'rc  xvfb            21           amd64        removed, its settings are left',
    'un  xauth           <none>       <none>       (no description available)',
  ].join('\n');
  expect(needsNotMet([['libgtk-3-0', 'libgtk-3-0t64'], ['xvfb'], ['xauth']], listing)).toEqual([
    'xvfb',
    'xauth',
  ]);
});

test.each([
  [{}, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'darwin', true],
])('a display with %o on %s: %s', (env, platform, there) => {
  expect(hasDisplay(env, platform)).toBe(there);
});

test.each([
  [undefined, false],
  [{ uid: 0, mode: 0o100755 }, false],
  [{ uid: 1000, mode: 0o104755 }, false],
  [{ uid: 0, mode: 0o104755 }, true],
])("the sandbox's helper %o may help: %s", (found, may) => {
  expect(isRootsHelper(found)).toBe(may);
});

test('a package whose hash is another is refused', () => {
  const packed = Buffer.from('packed');
  const sha512 = createHash('sha512').update(packed).digest('base64');
  expect(() => requireHash(packed, { spec: 'a@1', sha512 })).not.toThrow();
  expect(() => requireHash(Buffer.from('other'), { spec: 'a@1', sha512 })).toThrow(
    'not the file that Stet expects',
  );
});

test('the official runtime counts only when it is whole and of the right version', () => {
  const root = mkdtempSync(join(tmpdir(), 'stet-electron-'));
  const home = join(root, 'node_modules', 'electron');
  mkdirSync(join(home, 'dist'), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "version": "45.4.1" }');
  expect(officialRuntime(root)).toBeNull();
  writeFileSync(join(home, 'path.txt'), 'electron');
  writeFileSync(join(home, 'dist', 'version'), 'v44.0.0');
  writeFileSync(join(home, 'dist', 'electron'), '');
  expect(officialRuntime(root)).toBeNull();
  writeFileSync(join(home, 'dist', 'version'), 'v45.4.1');
  expect(officialRuntime(root)).toMatchObject({ version: '45.4.1', official: true });
  rmSync(root, { recursive: true });
});

test('a command answers with its code and all that it printed', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)';
  const { code, output } = await captureCommand(process.execPath, ['-e', script]);
  expect([code, output.split('\n').sort()]).toEqual([3, ['', 'err', 'out']]);
  expect(await captureCommand('no-such-command-here', [])).toMatchObject({ code: 127 });
});
