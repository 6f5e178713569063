import type { Locator, Page } from '@playwright/test';

/** The tray of proposed claims, in the place of the Claims tab's list. */
export class ProposalTray {
  readonly rows: Locator;
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: 'Proposed claims in the order of the text' });
    this.rows = this.list.getByRole('option');
  }

  /** The proposal of a kind, by words of it. */
  row(kind: string, words: string): Locator {
    return this.rows.filter({ hasText: kind }).filter({ hasText: words });
  }

  async show(kind: string): Promise<void> {
    await this.page.getByLabel('Kind').selectOption(kind);
  }

  /** By the keys that work on the proposal that is looked at. */
  async confirm(row: Locator): Promise<void> {
    await row.click();
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
  }

  async refuse(row: Locator): Promise<void> {
    await row.click();
    await this.page.keyboard.press('Delete');
    await row.waitFor({ state: 'detached' });
  }

  async confirmAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^Confirm all/ }).click();
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the claims' }).click();
  }
}
