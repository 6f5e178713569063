import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { DeskPage } from '../pages/desk-page.ts';
import { Frame } from '../pages/frame.ts';
import { ImportPage } from '../pages/import-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { copyText } from '../seed/copy-files.ts';
import { mira } from '../seed/people.ts';
import { rowsOf } from '../stored.ts';
import { tamperWithEntry } from '../tampering.ts';
import {
  installedData,
  installedFolder,
  kernelFile,
  runInstalled,
  startInstalledStet,
} from './installed-stet.ts';

test('the package holds the built app and SQLite, and its fuses are set', async () => {
  const paths = listPackage(join(installedFolder, 'resources', 'app.asar'), { isPack: false });
  const inside = (folder: string) =>
    paths.filter((path) => path.startsWith(folder) && !path.includes('/', folder.length)).sort();
  expect(inside('/')).toEqual(['/node_modules', '/out', '/package.json']);
  expect(inside('/node_modules/')).toEqual(['/node_modules/better-sqlite3']);
  expect(inside('/out/')).toEqual(['/out/main', '/out/preload', '/out/renderer']);
  expect(paths.filter((path) => /\.(map|tsx?|test\.js)$/.test(path))).toEqual([]);

  const fuses = await getCurrentFuseWire(join(installedFolder, 'stet'));
  const on = Object.values(FuseV1Options).filter(
    (fuse) => typeof fuse === 'number' && fuses[fuse] === FuseState.ENABLE,
  );
  expect(on).toEqual([
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]);
});

test('an ordinary user imports a story in the installed Stet, and a shell verifies its journal', async () => {
  const stet = await startInstalledStet();
  const { page } = stet;
  await test.step('the window is shut in', async () => {
    const answer = await page.reload();
    expect(page.url()).toBe('app://stet/index.html');
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expectHeldByKernel(stet.processes());
  });

  await test.step('a pasted story lies on the desk', async () => {
    await new PeoplePage(page).makeFirstProfile(mira);
    await new Frame(page).command('Import copy…');
    const copy = new ImportPage(page);
    await copy.paste({ text: copyText('harbour.txt') });
    await copy.blocks.first().waitFor();
    await copy.makeStory('east-pier');
    await new Frame(page).goTo('Desk');
    const desk = new DeskPage(page);
    await expect(desk.row('east-pier')).toBeVisible();
    await expect(desk.count).toHaveText('1 story');
    expect(rowsOf(installedData(), 'SELECT slug FROM stories')).toEqual([{ slug: 'east-pier' }]);
  });

  await stet.quit();
  expect(stet.processes()).toEqual([]);
  expect(stet.thrown).toEqual([]);

  await test.step('its journal holds until somebody changes it', async () => {
    const deeds = rowsOf<{ seq: number; deed: string }>(
      installedData(),
      'SELECT seq, deed FROM journal ORDER BY seq',
    );
    const unbroken = expect.stringContaining(`${deeds.length} entries, unbroken`);
    expect(await runInstalled('verify')).toEqual({ code: 0, said: unbroken });
    const [{ seq } = { seq: 0 }] = deeds;
    tamperWithEntry(installedData(), seq);
    const named = expect.stringContaining(`Entry ${seq} does not hold`);
    expect(await runInstalled('verify')).toEqual({ code: 1, said: named });
  });
});

/** The page's process may ask the kernel only what Chromium's filter lets through, and the user has no rights of note. */
function expectHeldByKernel(processes: readonly number[]): void {
  const renderer = processes.find((pid) => kernelFile(pid, 'cmdline').includes('--type=renderer')) ?? 0;
  // 2 is filter mode.
  expect(kernelFile(renderer, 'status')).toMatch(/^Seccomp:\s+2$/m);
  expect(kernelFile(renderer, 'status')).toMatch(/^NoNewPrivs:\s+1$/m);
  expect(kernelFile(renderer, 'status')).toMatch(/^Uid:\s+65534\s/m);
  // The addon lies outside the archive, since the kernel can load it only from a file of its own.
  const addon = join(installedFolder, 'resources/app.asar.unpacked/node_modules/better-sqlite3');
  expect(processes.some((pid) => kernelFile(pid, 'maps').includes(addon))).toBe(true);
}
