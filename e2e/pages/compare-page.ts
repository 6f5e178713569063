import type { Locator, Page } from '@playwright/test';

/** Versions of a story under History, and the comparison of two of its texts. */
export class ComparePage {
  readonly text: Locator;
  readonly changes: Locator;
  readonly rows: Locator;
  readonly chosen: Locator;
  readonly timeline: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole('article', { name: 'Comparison' });
    this.changes = page.getByRole('complementary', { name: 'Changes' });
    this.rows = this.changes
      .getByRole('listbox', { name: 'Changes in the order of the text' })
      .getByRole('option');
    this.chosen = this.rows.and(page.locator('[aria-selected="true"]'));
    this.timeline = page.getByRole('list', { name: 'Versions and revisions, newest first' });
  }

  /** Keeps the draft under a name, by its key. */
  async keep(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+S');
    const dialog = this.page.getByRole('dialog', { name: 'Keep a version' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Keep the version' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The newest entry of the timeline with a title. */
  moment(title: string): Locator {
    return this.timeline.getByRole('listitem').filter({ hasText: title }).first();
  }

  async compareWithDraft(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'History' }).click();
    await this.moment(title).getByRole('button', { name: 'Compare with the draft' }).click();
    await this.text.waitFor();
  }

  async restore(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'History' }).click();
    await this.moment(title)
      .getByRole('button', { name: `Actions for ${title}` })
      .click();
    await this.page.getByRole('menuitem', { name: 'Restore' }).click();
  }
}
