import type { Locator, Page } from '@playwright/test';

/** The search in the story that is open. */
export class FindBar {
  readonly bar: Locator;
  readonly field: Locator;
  readonly replacement: Locator;
  /** "3 of 17". */
  readonly place: Locator;
  /** What went wrong, or what was replaced. */
  readonly said: Locator;
  /** Matches that are lit up in the copy, and the one that is looked at. */
  readonly lit: Locator;
  readonly current: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByRole('search', { name: 'Find in this story' });
    this.field = this.bar.getByRole('textbox', { name: 'Find' });
    this.replacement = this.bar.getByRole('textbox', { name: 'Replace with' });
    this.place = this.bar.locator('output');
    this.said = this.bar.locator('p[role=status]');
    this.lit = page.locator('.copy .found');
    this.current = page.locator('.copy .found.is-active');
  }

  async find(words: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+f');
    await this.field.fill(words);
  }

  async toggle(option: string): Promise<void> {
    await this.bar.getByRole('button', { name: option, exact: true }).click();
  }

  async replaceAll(words: string, by: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+h');
    await this.field.fill(words);
    await this.replacement.fill(by);
    await this.bar.getByRole('button', { name: 'Replace all' }).click();
  }
}
