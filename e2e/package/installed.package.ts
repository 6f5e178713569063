import { expect, test } from '@playwright/test';
import { kernelFile, startInstalledStet } from './installed-stet.ts';

test('the installed Stet runs sandboxed for an ordinary user, with its own SQLite', async () => {
  const stet = await startInstalledStet();
  await expect(stet.page).toHaveTitle(/Stet/);
  const processes = stet.processes();
  const renderer = processes.find((pid) => kernelFile(pid, 'cmdline').includes('--type=renderer')) ?? 0;
  // 2 is filter mode: Chromium's sandbox judges each system call of the page.
  expect(kernelFile(renderer, 'status')).toMatch(/^Seccomp:\s+2$/m);
  expect(kernelFile(renderer, 'status')).toMatch(/^Uid:\s+65534\s/m);
  const addon =
    '/opt/Stet/resources/app.asar.unpacked/node_modules/better-sqlite3/build/Release/better_sqlite3.node';
  expect(processes.some((pid) => kernelFile(pid, 'maps').includes(addon))).toBe(true);
  await stet.quit();
  expect(stet.processes()).toEqual([]);
});
