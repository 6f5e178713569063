import type { Chapter } from '../stage.ts';

export const importCopy: Chapter = {
  name: 'import',
  play: async ({ page, frame, copy, story, tour, shoot }) => {
    await frame.command('Import copy…');
    await shoot('empty');
    await copy.paste({ text: tour.copy });
    await copy.blocks.first().waitFor();
    await shoot('recognised');
    const address = copy.block('For corrections please email');
    await address.getByLabel('What is the address?').fill('corrections@news.example');
    await shoot('hidden-address');
    await copy.makeStory(tour.slug);
    await story.text.waitFor();
    await shoot('story');
    await frame.command('Show the original copy');
    await page.getByRole('dialog', { name: 'Original copy' }).getByText('For corrections').waitFor();
    await shoot('original');
    await page.keyboard.press('Escape');
  },
};
