import type { Chapter } from '../stage.ts';

/** What language and house style object to, and the rule behind it. */
export const checks: Chapter = {
  name: 'checks',
  play: async ({ page, checks: pane, style, shoot, openStory }) => {
    await openStory();
    await pane.show();
    await pane.language.check();
    await pane.read();
    await shoot('findings');
    await page.keyboard.press('F7');
    await pane.card.waitFor();
    await shoot('finding');
    await style.open();
    await shoot('rules');
    await style.list.getByRole('option').first().click();
    await style.form.waitFor();
    await style.tryIt();
    await style.trial.getByRole('status').waitFor();
    await shoot('trial');
  },
};
