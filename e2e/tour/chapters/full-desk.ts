import { expect } from '../../stet-test.ts';
import type { Chapter } from '../stage.ts';

export const fullDesk: Chapter = {
  name: 'full-desk',
  play: async ({ page, frame, desk, shoot }) => {
    await desk.rows.first().waitFor();
    await shoot('desk');
    await desk.search('harbour -pier');
    await expect(desk.count).toContainText(' of ');
    await shoot('search');
    await desk.search('');
    await frame.openPalette();
    await page.keyboard.type('exp');
    await shoot('palette');
    await page.keyboard.press('Escape');
    await desk.list.focus();
    await page.keyboard.press('?');
    await frame.shortcuts.waitFor();
    await shoot('shortcuts');
    await page.keyboard.press('Escape');
  },
};
