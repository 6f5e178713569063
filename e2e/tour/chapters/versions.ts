import type { Chapter } from '../stage.ts';

/** The draft is kept, rewritten, compared with what it was, and set back. */
export const versions: Chapter = {
  name: 'versions',
  play: async ({ page, story, compare, tour, shoot, openStory }) => {
    await openStory();
    // What was chosen in an earlier chapter stands.
    await page.getByLabel('Mode').selectOption('edit');
    await compare.keep('First read');
    await story.replace(tour.rewriting.words, tour.rewriting.by);
    await story.saved.waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+d');
    await compare.rows.first().waitFor();
    await shoot('compared');
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Side by side', pressed: true }).waitFor();
    await shoot('side-by-side');
    await page.keyboard.press('Escape');
    await compare.restore('First read');
    await page.getByText('The draft reads as it did in “First read”.').waitFor();
    await shoot('restored');
  },
};
