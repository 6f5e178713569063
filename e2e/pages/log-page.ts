import type { Locator, Page } from '@playwright/test';

/** The public list of what was corrected, clarified or left as it was. */
export class LogPage {
  readonly entries: Locator;

  constructor(readonly page: Page) {
    this.entries = page.getByRole('listbox', { name: 'Log of corrections' }).getByRole('option');
  }
}
