import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** The passages that a person has to look at, in the inspector. */
export class MovedTray {
  readonly rows: Locator;
  readonly head: Locator;
  readonly before: Locator;
  readonly after: Locator;

  constructor(readonly page: Page) {
    this.rows = page.getByRole('listbox', { name: /^Passages to look at/ }).getByRole('option');
    this.head = page.getByRole('status').filter({ hasText: /changed|gone|Nothing to look at/ });
    this.before = page.getByRole('region', { name: 'As it was' });
    this.after = page.getByRole('region', { name: /As it reads now|Nothing in the text/ });
  }

  /** Opens it by the palette; the keyboard is in its list then. */
  async open(): Promise<void> {
    await new Frame(this.page).command('Look at passages that changed');
    await this.rows.first().waitFor();
  }

  async press(key: 'Enter' | 'p' | 'Delete' | 'l'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Takes the last decision back. */
  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  }
}
