// Starts the built app as a person would, each time on a data folder of its own. What runs here (which
// Electron, under which user, on which display) is decided by tools/commands/playwright.mjs.
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { makeTemporaryFolder } from './temporary-folder.ts';

export type LaunchOptions = {
  /** An earlier launch's folder, to start Stet again on the same data. */
  readonly userDataDir?: string;
  /** Arguments after the app, for instance a file to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type RunningStet = {
  readonly app: ElectronApplication;
  /** The first window, once its document is there. */
  readonly page: Page;
  readonly userDataDir: string;
  /** Quits as a person does. The data folder stays until the test's process ends. */
  readonly close: () => Promise<void>;
  /** Ends every process of the app at once, as a power cut does. */
  readonly kill: () => Promise<void>;
};

const projectRoot = resolve(import.meta.dirname, '..');

/** Starts Stet and waits for its first window. What is on screen then is for a page model to wait for. */
export async function launchStet(options: LaunchOptions = {}): Promise<RunningStet> {
  const userDataDir = options.userDataDir ?? makeUserDataDir();
  const app = await _electron.launch({
    executablePath: requireElectron(),
    args: [...electronFlags(), `--user-data-dir=${userDataDir}`, projectRoot, ...(options.args ?? [])],
    cwd: projectRoot,
    env: { ...inheritedEnvironment(), ...options.env },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page, userDataDir, close: () => app.close(), kill: () => kill(app) };
}

/** A data folder of its own, on which a test may start Stet again and again. */
export function makeUserDataDir(): string {
  return makeTemporaryFolder('stet-e2e-');
}

async function kill(app: ElectronApplication): Promise<void> {
  const main = app.process();
  if (main.pid === undefined || main.exitCode !== null || main.signalCode !== null) return;
  const ended = new Promise((done) => main.once('exit', done));
  // Playwright starts the app as the leader of a process group; Windows has none,
  // and ends only the main process.
  process.kill(process.platform === 'win32' ? main.pid : -main.pid, 'SIGKILL');
  await ended;
}

/** The Electron that the set-up found for this machine. */
export function requireElectron(): string {
  const binary = process.env.STET_ELECTRON;
  if (!binary) throw new Error('No Electron is named in STET_ELECTRON: start the tests with `npm run e2e`.');
  return binary;
}

/** What that Electron must be told to start here at all. */
export function electronFlags(): string[] {
  return (process.env.STET_ELECTRON_FLAGS ?? '').split(' ').filter(Boolean);
}

export function inheritedEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    // With this one set Electron would start as plain Node, as the set-up's own checks do.
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(kept);
}
