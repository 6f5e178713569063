import type { Locator, Page } from '@playwright/test';

/** The search in all stories. */
export class DeskSearchPage {
  readonly field: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  /** "12 matches in 3 texts". */
  readonly summary: Locator;
  readonly screen: Locator;

  constructor(readonly page: Page) {
    this.screen = page.getByRole('region', { name: 'Find in all stories' });
    this.field = this.screen.getByRole('textbox', { name: 'Find in all stories' });
    this.list = this.screen.getByRole('listbox', { name: 'What was found' });
    this.rows = this.list.getByRole('option');
    this.summary = this.screen.getByRole('status');
  }

  async find(words: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+f');
    await this.field.fill(words);
    await this.page.keyboard.press('Enter');
  }
}
