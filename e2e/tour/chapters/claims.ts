import type { Chapter } from '../stage.ts';

export const claims: Chapter = {
  name: 'claims',
  play: async ({ page, frame, story, claims: pane, proposals, tour, shoot }) => {
    await frame.command('Propose claims from the text');
    await proposals.rows.first().waitFor();
    await shoot('proposed');
    await proposals.close();
    for (const [index, { words, claim }] of tour.claims.entries()) {
      await story.select(words);
      if (index === 0) {
        await page.keyboard.press('ControlOrMeta+Alt+c');
        await pane.form.waitFor();
        await shoot('form');
        await pane.form.getByRole('button', { name: 'Cancel' }).click();
        await story.select(words);
      }
      await pane.markSelection(claim);
    }
    await pane.rows.first().click();
    await shoot('pane');
    await frame.goTo('Sources');
    await shoot('sources');
  },
};
