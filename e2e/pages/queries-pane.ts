import type { Locator, Page } from '@playwright/test';

/** The Queries tab beside the text. */
export class QueriesPane {
  readonly form: Locator;
  readonly rows: Locator;
  /** The thread that is read. */
  readonly thread: Locator;
  /** The passages that are drawn as asked about. */
  readonly marks: Locator;

  constructor(readonly page: Page) {
    this.form = page.getByRole('form', { name: 'New query' });
    this.rows = page.getByRole('listbox', { name: 'Queries of the story' }).getByRole('option');
    this.thread = page.getByRole('region', { name: /^Thread on / });
    this.marks = page.getByRole('textbox', { name: 'Text of the story' }).locator('[data-query]');
  }

  /** The query of a passage, by words of it. */
  row(quote: string): Locator {
    return this.rows.filter({ hasText: quote });
  }

  /** Asks about the marked words without touching the mouse. */
  async ask(question: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Alt+q');
    await this.form.waitFor();
    await this.send(question);
  }

  /** Types into the form that is open, which has the keyboard, and sends it. */
  async send(question: string): Promise<void> {
    await this.page.keyboard.type(question);
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await this.form.waitFor({ state: 'hidden' });
  }

  /** Addresses the thread that is read. */
  async address(to: string): Promise<void> {
    await this.thread.getByLabel('Addressed to').selectOption({ label: to });
  }

  async reply(body: string): Promise<void> {
    await this.thread.getByLabel('Your reply').fill(body);
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await this.thread.getByText(body).waitFor();
  }

  async act(deed: 'Resolve' | 'Open again' | 'Show in the text'): Promise<void> {
    await this.thread.getByRole('button', { name: deed }).click();
  }

  async show(which: 'Unresolved' | 'For me' | 'Resolved' | 'All'): Promise<void> {
    await this.page.getByLabel('Which queries').selectOption({ label: which });
  }
}
