// What every journey stands on: a newsroom whose people have real keys, made through the app's own screens
// once in each worker and copied for each test, so that a journey costs one start of the app.
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchStet, makeUserDataDir, type RunningStet } from './launch-stet.ts';
import { PeoplePage } from './pages/people-page.ts';
import { aneke, mira, ruben, type TestPerson, tobias } from './seed/people.ts';

export { expect };

/** The app as one person has it before them. */
export type Start = (options?: { readonly userDataDir?: string }) => Promise<RunningStet>;

interface Fixtures {
  /** Starts Stet; whatever is still open when the test ends is closed. A page that throws fails the test. */
  readonly start: Start;
  /** A fresh copy of a data folder in which Mira, Tobias, Aneke and Ruben have profiles. */
  readonly newsroom: string;
}

interface WorkerFixtures {
  /** Made once in each worker: four profiles by the screens of the app take longer than many a journey. */
  readonly newsroomTemplate: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  start: async ({}, use, info) => {
    const running = new Set<RunningStet>();
    const thrown: string[] = [];
    await use(async (options = {}) => {
      const stet = await launchPatiently(options);
      stet.page.on('pageerror', (error) => thrown.push(error.stack ?? error.message));
      running.add(stet);
      stet.app.once('close', () => running.delete(stet));
      return stet;
    });
    // Closing waits for the window to send what is unsent, which after a failure may never come.
    const failed = info.status !== info.expectedStatus;
    for (const { page, close, kill } of running) {
      const path = info.outputPath('window.png');
      if (failed) await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
      // A window that is stuck would ask a person whether to close all the same.
      await (failed ? kill() : close());
    }
    // A journey can end well although the window threw on its way.
    expect(thrown, 'errors thrown in the window').toEqual([]);
  },

  newsroom: async ({ newsroomTemplate }, use) => use(copyOf(newsroomTemplate)),

  newsroomTemplate: [
    async ({}, use) => {
      const { page, close, kill, userDataDir } = await launchPatiently();
      try {
        const people = new PeoplePage(page);
        await people.makeFirstProfile(mira);
        for (const person of [tobias, aneke, ruben]) await people.addProfile(person);
      } catch (error) {
        await kill();
        throw error;
      }
      await close();
      await use(userDataDir);
    },
    { scope: 'worker' },
  ],
});

/**
 * What does not come within this does not come: the test should say what it waited for, not run out of time.
 */
const patience = 15_000;

async function launchPatiently(options: Parameters<Start>[0] = {}): Promise<RunningStet> {
  const stet = await launchStet(options);
  stet.page.setDefaultTimeout(patience);
  return stet;
}

/** Copies what Stet keeps and leaves out what Chromium keeps beside it. */
export function copyOf(userDataDir: string): string {
  const copy = makeUserDataDir();
  for (const file of readdirSync(userDataDir).filter((name) => name.startsWith('stet.db'))) {
    copyFileSync(join(userDataDir, file), join(copy, file));
  }
  return copy;
}

/** Starts Stet on a data folder and signs somebody in. */
export async function startAs(start: Start, userDataDir: string, person: TestPerson): Promise<RunningStet> {
  const stet = await start({ userDataDir });
  await new PeoplePage(stet.page).signIn(person);
  return stet;
}
