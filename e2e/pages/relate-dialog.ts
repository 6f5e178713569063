import type { Locator, Page } from '@playwright/test';

/** The dialog that says what the chosen claim is to another, and what is listed under the claim afterwards. */
export class Relations {
  readonly dialog: Locator;
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Relate the claim to another' });
    this.list = page.getByRole('list', { name: 'What other claims are to it' });
  }

  /** By the keyboard alone, from the claim that is chosen. */
  async relate(how: string, words: string, note = ''): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Alt+b');
    await this.dialog.getByLabel('This claim…').selectOption({ label: how });
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(words);
    await this.dialog.getByRole('option', { name: words }).first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    if (note !== '') await this.dialog.getByLabel('Note').fill(note);
    await this.dialog.getByLabel('The other claim').press('Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** The relation to a claim, by words of that. */
  relation(words: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: words });
  }

  /** To the other claim. */
  async follow(words: string): Promise<void> {
    await this.relation(words).getByRole('button', { name: words, exact: true }).click();
  }

  async takeBack(words: string): Promise<void> {
    await this.relation(words).getByRole('button', { name: 'Take back' }).click();
  }
}
