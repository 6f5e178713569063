import { mira, tobias } from '../../seed/people.ts';
import { expect } from '../../stet-test.ts';
import type { Chapter } from '../stage.ts';

/** One person suggests, a second one accepts. */
export const suggestions: Chapter = {
  name: 'suggestions',
  play: async ({ page, people, story, tour, shoot, openStory }) => {
    await openStory();
    await story.showTab('Suggestions');
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await story.replace(tour.agreement.wrong, tour.agreement.right);
    await expect(story.saved).toBeVisible();
    await shoot('suggested');
    await people.switchTo(tobias);
    await openStory();
    await story.showTab('Suggestions');
    await page.getByRole('button', { name: 'Accept all 1' }).click();
    await page.getByText('No suggestions').waitFor();
    await story.select(tour.agreement.right);
    await shoot('accepted');
    await people.switchTo(mira);
  },
};
