import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { electronFlags, inheritedEnvironment, requireElectron } from '../launch-stet.ts';

/** Long after any start has painted: looking sooner would slow down what is looked at. */
const lookAfter = 2_500;

/**
 * Starts the app in that folder and answers the milliseconds from the start of its process to the first contentful
 * paint of its window. The paint's time is Chromium's own; it is asked for when everything is over.
 */
export async function timeToFirstPaint(appFolder: string, userDataDir: string): Promise<number> {
  const portFile = join(userDataDir, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(
    requireElectron(),
    [...electronFlags(), `--user-data-dir=${userDataDir}`, '--remote-debugging-port=0', appFolder],
    { env: inheritedEnvironment(), stdio: 'ignore' },
  );
  const ended = new Promise((done) => child.once('exit', done));
  await new Promise((done) => setTimeout(done, lookAfter));
  const browser = await connect(child, portFile);
  try {
    return (await firstPaintOf(browser)) - spawnedAt;
  } finally {
    await browser.close();
    // Electron quits in order at this signal.
    child.kill('SIGTERM');
    await ended;
  }
}

async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  if (child.exitCode !== null)
    throw new Error(`The app ended with ${child.exitCode} before it could be measured`);
  if (!existsSync(portFile)) throw new Error(`No ${portFile}: the app did not start in ${lookAfter} ms`);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

/** UTC milliseconds with fractions. */
async function firstPaintOf(browser: Browser): Promise<number> {
  const [page] = browser.contexts()[0]?.pages() ?? [];
  if (!page) throw new Error('The app has no window');
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) done(performance.timeOrigin + paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
