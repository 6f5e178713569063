import type { Chapter } from '../stage.ts';

export const publication: Chapter = {
  name: 'publication',
  play: async ({ page, frame, story, revision, tour, shoot, openStory }) => {
    await openStory();
    await frame.command('Publish revision 1…');
    const dialog = page.getByRole('dialog', { name: /^Publish / });
    await dialog.getByLabel('Where readers will see it').fill(tour.where);
    await dialog.getByText('The standards are read…').waitFor({ state: 'hidden' });
    const reason = dialog.getByLabel('Why it goes out all the same');
    if (await reason.isVisible()) await reason.fill('It was read by the desk.');
    await shoot('publish');
    await dialog.getByRole('button', { name: 'Publish revision 1' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await story.showTab('History');
    await shoot('history');
    await revision.open(1);
    await shoot('revision-1');
  },
};
