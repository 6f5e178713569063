import type { Chapter, Stage } from '../stage.ts';

/** Every place in the dark theme, and in the smallest window in both. */
export const everyLook: Chapter = {
  name: 'every-look',
  play: async (stage) => {
    await stage.frame.command('Use the dark theme');
    await shootPlaces(stage, 'dark');
    await stage.resize(960, 640);
    await shootPlaces(stage, 'small-dark');
    await stage.frame.command('Use the light theme');
    await shootPlaces(stage, 'small');
  },
};

async function shootPlaces(stage: Stage, look: string): Promise<void> {
  await shootStory(stage, look);
  const { page, frame, desk, request, log, tour, shoot } = stage;
  await frame.goTo('Corrections');
  await page.getByLabel('Show', { exact: true }).selectOption('any');
  await request.openFromQueue(tour.request.words);
  await shoot(`${look}-request`);
  await frame.goTo('Corrections');
  await frame.goTo('Log');
  await log.entries.first().waitFor();
  await shoot(`${look}-log`);
  await frame.goTo('Settings');
  await shoot(`${look}-settings`);
  await frame.command('Import copy…');
  await shoot(`${look}-import`);
  await frame.goTo('Desk');
  await desk.search('');
}

async function shootStory({ frame, desk, story, claims, revision, tour, shoot }: Stage, look: string) {
  await frame.goTo('Desk');
  await desk.rows.first().waitFor();
  await shoot(`${look}-desk`);
  await desk.search(tour.slug);
  await desk.open(tour.slug);
  await story.text.waitFor();
  await story.showTab('Claims');
  await claims.rows.first().click();
  await shoot(`${look}-story`);
  await story.showTab('History');
  await revision.open(2);
  await shoot(`${look}-revision`);
}
