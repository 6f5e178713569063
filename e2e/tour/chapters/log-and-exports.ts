import { join } from 'node:path';
import { chooseSavePath } from '../../pages/save-dialog.ts';
import { expect } from '../../stet-test.ts';
import { tourFolder } from '../camera.ts';
import type { Chapter } from '../stage.ts';

export const logAndExports: Chapter = {
  name: 'log-and-exports',
  play: async ({ app, page, frame, log, shoot, openStory }) => {
    await frame.goTo('Log');
    await expect(log.entries).toHaveCount(2);
    await shoot('log');
    await page.getByRole('tab', { name: 'Journal' }).click();
    await page.getByRole('button', { name: 'Verify the journal' }).click();
    await page.getByText(/entries, unbroken/).waitFor();
    await shoot('journal-verified');
    for (const format of ['HTML', 'CSV', 'JSON']) {
      await chooseSavePath(app, join(tourFolder, `log.${format.toLowerCase()}`));
      await frame.command(`Export the log as ${format}…`);
      await frame.notes.getByText(`Wrote log.${format.toLowerCase()}`).waitFor();
    }
    await openStory();
    for (const [format, ending] of [
      ['HTML', 'html'],
      ['Markdown', 'md'],
    ]) {
      await chooseSavePath(app, join(tourFolder, `story.${ending}`));
      await frame.command(`Export the story as ${format}…`);
      await frame.notes.getByText(`Wrote story.${ending}`).waitFor();
    }
    await shoot('story-exported');
  },
};
