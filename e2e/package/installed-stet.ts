// Starts the Stet that is installed on this system. Its fuses shut out the debugger that Playwright uses
// elsewhere, so it is driven through the page's own debugging port.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';

export type InstalledStet = {
  readonly page: Page;
  /** The numbers of all its processes. */
  readonly processes: () => number[];
  readonly quit: () => Promise<void>;
};

export async function startInstalledStet(): Promise<InstalledStet> {
  const [command = '', ...args] = JSON.parse(process.env.STET_INSTALLED ?? '[]') as string[];
  if (!command) throw new Error('No installed Stet is named: start this with `npm run package:check`.');
  const data = join(process.env.STET_INSTALLED_HOME ?? '', 'data');
  const child = spawn(command, [...args, '--remote-debugging-port=0', `--user-data-dir=${data}`], {
    stdio: 'ignore',
    detached: true,
  });
  // A test that fails before it quits the app must not leave it behind.
  process.once('exit', () => endGroup(child.pid));
  const ended = new Promise((done) => child.once('exit', done));
  const portFile = join(data, 'DevToolsActivePort');
  await expect
    .poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8'), { timeout: 30_000 })
    .toMatch(/^\d+\n/);
  const port = readFileSync(portFile, 'utf8').split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The installed Stet shows no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  const quit = async () => {
    const session = await browser.newBrowserCDPSession();
    // The app may be gone before it has answered; that it ends is what is waited for.
    await Promise.race([ended, session.send('Browser.close').catch(() => ended)]);
    await ended;
  };
  return { page, processes: () => processesOf('/opt/Stet/stet'), quit };
}

/** Reads what the kernel says of a process: its `status`, the `maps` of its files. */
export function kernelFile(pid: number, name: 'status' | 'maps' | 'cmdline'): string {
  return readFileSync(`/proc/${pid}/${name}`, 'utf8');
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // There is no such group any more: the app has quit.
  }
}

function processesOf(program: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => programOf(pid) === program).map(Number);
}

/** A process may end between being listed and being looked at. */
function programOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}
