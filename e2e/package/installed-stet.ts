// Starts the Stet that is installed on this system, as the ordinary user that the check made a home for. Its fuses
// shut out the debugger that Playwright uses elsewhere, so it is driven through the page's own debugging port.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';

export type InstalledStet = {
  readonly page: Page;
  /** What the page threw and nobody caught. */
  readonly thrown: readonly string[];
  /** The numbers of all its processes. */
  readonly processes: () => number[];
  readonly quit: () => Promise<void>;
};

/** Where the package puts the program; the command `stet` leads there. */
export const installedFolder = '/opt/Stet';
const program = join(installedFolder, 'stet');

/** Nothing tells the app where to keep what it is given, so this is the place that each user's data really has. */
export function installedData(): string {
  return join(fromCheck('STET_INSTALLED_HOME'), '.config', 'Stet');
}

/** Runs the installed command as a shell without a display does. */
export function runInstalled(...args: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const [command, ...rest] = asUser('/usr/bin/stet', ...args);
  return new Promise((done) => {
    execFile(command, rest, { cwd: '/' }, (error, said) =>
      done({ code: Number(error?.code ?? 0), said: said.trim() }),
    );
  });
}

export async function startInstalledStet(): Promise<InstalledStet> {
  const display = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'];
  const [command, ...args] = asUser(...display, '/usr/bin/stet', '--remote-debugging-port=0');
  const child = spawn(command, args, { cwd: '/', stdio: 'ignore', detached: true });
  // A test that fails before it quits the app must not leave it behind.
  process.once('exit', () => endGroup(child.pid));
  const ended = new Promise((done) => child.once('exit', done));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort()}`);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The installed Stet shows no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  page.setDefaultTimeout(15_000);
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.stack ?? error.message));
  const quit = async () => {
    const session = await browser.newBrowserCDPSession();
    // The app may be gone before it has answered; that it ends is what is waited for.
    await Promise.race([ended, session.send('Browser.close').catch(() => ended)]);
    await ended;
  };
  return { page, thrown, processes: () => processesOf(program), quit };
}

/** Reads what the kernel says of a process: its `status`, the `maps` of its files. */
export function kernelFile(pid: number, name: 'status' | 'maps' | 'cmdline'): string {
  return readFileSync(`/proc/${pid}/${name}`, 'utf8');
}

/** The command line that runs a command as the ordinary user. */
function asUser(...command: readonly string[]): [string, ...string[]] {
  const [first, ...rest]: string[] = JSON.parse(fromCheck('STET_INSTALLED_AS'));
  if (first === undefined) throw new Error('STET_INSTALLED_AS is empty.');
  return [first, ...rest, ...command];
}

function fromCheck(name: 'STET_INSTALLED_AS' | 'STET_INSTALLED_HOME'): string {
  const value = process.env[name];
  if (!value) throw new Error('No installed Stet is named: start this with `npm run package:check`.');
  return value;
}

/** The port that the app chose and wrote down. */
async function debuggingPort(): Promise<string> {
  const file = join(installedData(), 'DevToolsActivePort');
  const written = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  await expect.poll(written, { timeout: 30_000 }).toMatch(/^\d+\n/);
  return written().split('\n')[0] ?? '';
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // There is no such group any more: the app has quit.
  }
}

function processesOf(binary: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => programOf(pid) === binary).map(Number);
}

/** A process may end between being listed and being looked at. */
function programOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}
