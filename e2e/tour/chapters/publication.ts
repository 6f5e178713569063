import { aneke, mira } from '../../seed/people.ts';
import type { Chapter, Stage } from '../stage.ts';

export const publication: Chapter = {
  name: 'publication',
  play: async (stage) => {
    const { page, frame, story, revision, tour, shoot, openStory } = stage;
    await openStory();
    await frame.command('Publish revision 1…');
    const dialog = page.getByRole('dialog', { name: /^Publish / });
    await dialog.getByText('The standards are read…').waitFor({ state: 'hidden' });
    await shoot('held');
    await page.keyboard.press('Escape');
    await askForReasons(stage);
    await openStory();
    await frame.command('Publish revision 1…');
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

/** The house of the tour is a small one, and its standards editor says so. */
async function askForReasons({ page, people, frame, shoot }: Stage): Promise<void> {
  await people.switchTo(aneke);
  await frame.goTo('Settings');
  await page.getByLabel('Strictness').selectOption({ label: 'Small newsroom: asks for reasons' });
  await shoot('strictness');
  await people.switchTo(mira);
}
