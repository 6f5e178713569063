import { aneke, mira, tobias } from '../../seed/people.ts';
import type { Chapter } from '../stage.ts';

/** One person asks, another answers, the first resolves. */
export const queries: Chapter = {
  name: 'queries',
  play: async ({ page, people, story, queries: pane, tour, shoot, openStory }) => {
    await openStory();
    await story.select(tour.query.words);
    await page.keyboard.press('ControlOrMeta+Alt+q');
    await pane.form.waitFor();
    await shoot('form');
    await pane.send(tour.query.question);
    await pane.address(tobias.name);
    await shoot('asked');
    await people.switchTo(tobias);
    await shoot('on-the-desk');
    await openStory();
    await page.keyboard.press('ControlOrMeta+Alt+j');
    await pane.reply(tour.query.answer);
    await shoot('answered');
    await pane.address(aneke.name);
    await people.switchTo(mira);
    await openStory();
    await page.keyboard.press('ControlOrMeta+Alt+j');
    await pane.act('Resolve');
    await page.getByText('The query is resolved.').waitFor();
    await shoot('resolved');
  },
};
