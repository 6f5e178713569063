import { expect } from '../../stet-test.ts';
import type { Chapter } from '../stage.ts';

/** Words are found and replaced in the story, and found in all stories. */
export const finding: Chapter = {
  name: 'finding',
  play: async ({ page, find, deskSearch, tour, shoot, openStory }) => {
    await openStory();
    await find.find(tour.often);
    await expect(find.place).toHaveText(/^1 of \d+$/);
    await shoot('in-the-story');
    await page.keyboard.press('ControlOrMeta+h');
    await page.keyboard.press('Tab');
    await page.keyboard.type(tour.often.toUpperCase());
    await shoot('replace');
    await page.keyboard.press('Escape');
    await deskSearch.find(tour.often);
    await deskSearch.rows.first().waitFor();
    await shoot('in-all-stories');
  },
};
