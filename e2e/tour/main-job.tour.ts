// The main job of Stet from the first start to the exported log, as one newsroom does it, in pictures: a folder
// for each chapter. A new chapter is a file in chapters/ and a line here, at the place where the story is as it
// wants to find it.
import { mira, tobias } from '../seed/people.ts';
import { seedStories } from '../seed/seed-stories.ts';
import { startAs, test } from '../stet-test.ts';
import { createCamera } from './camera.ts';
import { checks } from './chapters/checks.ts';
import { claims } from './chapters/claims.ts';
import { correction } from './chapters/correction.ts';
import { everyLook } from './chapters/every-look.ts';
import { finding } from './chapters/finding.ts';
import { firstStart } from './chapters/first-start.ts';
import { fullDesk } from './chapters/full-desk.ts';
import { importCopy } from './chapters/import-copy.ts';
import { ledger } from './chapters/ledger.ts';
import { logAndExports } from './chapters/log-and-exports.ts';
import { publication } from './chapters/publication.ts';
import { queries } from './chapters/queries.ts';
import { requestThatChangesNothing } from './chapters/request-that-changes-nothing.ts';
import { suggestions } from './chapters/suggestions.ts';
import { versions } from './chapters/versions.ts';
import { type Chapter, openStage, type Stage } from './stage.ts';

const firstDay: readonly Chapter[] = [
  firstStart,
  importCopy,
  claims,
  ledger,
  suggestions,
  queries,
  versions,
  finding,
  checks,
  publication,
  correction,
  requestThatChangesNothing,
  logAndExports,
];

/** After a restart, on a desk that has filled up. */
const laterDay: readonly Chapter[] = [fullDesk, everyLook];

test('the main job, from the first start to the exported log', async ({ start }) => {
  const camera = createCamera();
  const first = await start();
  await play(firstDay, await openStage(first, camera));
  await first.close();
  seedStories(first.userDataDir, { author: tobias, count: 240, words: 420 });
  await play(laterDay, await openStage(await startAs(start, first.userDataDir, mira), camera));

  async function play(chapters: readonly Chapter[], stage: Stage): Promise<void> {
    for (const chapter of chapters) {
      camera.openChapter(chapter.name);
      await test.step(chapter.name, () => chapter.play(stage));
    }
  }
});
