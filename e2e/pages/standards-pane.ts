import type { Locator, Page } from '@playwright/test';

/** What the rules of the trade find in the draft, in the Checks tab. */
export class StandardsPane {
  readonly pane: Locator;

  constructor(readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Standards' });
  }

  async show(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Checks' }).click();
    await this.pane.waitFor();
  }

  /** A finding by what it is about. */
  finding(about: string): Locator {
    return this.pane
      .getByRole('button', { expanded: false })
      .or(this.pane.getByRole('button', { expanded: true }))
      .filter({ hasText: about });
  }

  async open(about: string): Promise<void> {
    const finding = this.finding(about);
    if ((await finding.getAttribute('aria-expanded')) !== 'true') await finding.click();
  }
}
