import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** What a person takes down about a request for comment; whatever is left out stays as the form begins. */
export interface CommentToAsk {
  /** Name of a source of the registry, or of somebody new. */
  readonly who?: string;
  readonly story?: string;
  readonly how?: string;
  readonly deadline?: string;
  readonly question?: string;
}

/** The registry of sources, the page of one, and requests for comment wherever they stand. */
export class SourcesPage {
  readonly rows: Locator;
  readonly claims: Locator;
  /** Requests in the claims of a story, folded under one line. */
  readonly fold: Locator;

  constructor(readonly page: Page) {
    this.rows = page.getByRole('listbox', { name: 'Sources of the desk, by name' }).getByRole('option');
    this.claims = page
      .getByRole('listbox', { name: 'Claims of this source in all stories' })
      .getByRole('option');
    this.fold = page.getByText(/^Requests for comment/);
  }

  async open(name: string): Promise<void> {
    await new Frame(this.page).goTo('Sources');
    await this.page.getByRole('tab', { name: 'All sources' }).click();
    await this.rows.filter({ hasText: name }).first().click();
    await this.heading(name).waitFor();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  async backToAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'All sources' }).click();
  }

  async edit(name: string, change: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: `Edit ${name}` });
    await change(dialog);
    await dialog.getByRole('button', { name: 'Save the source' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Fills the form that is open for a request and sends it with Enter where the keyboard is. */
  async ask({ who, story, how, deadline, question }: CommentToAsk): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Ask for comment' });
    if (who !== undefined) {
      await dialog.getByRole('combobox', { name: 'Who was asked' }).fill(who);
      const known = dialog.getByRole('option', { name: who }).filter({ hasNotText: 'as a new source' });
      const fresh = dialog.getByRole('option', { name: `Enter “${who}” as a new source` });
      await fresh.waitFor();
      await ((await known.count()) > 0 ? known.first() : fresh).click();
    }
    if (story !== undefined) await dialog.getByLabel('Story').selectOption({ label: story });
    if (how !== undefined) await dialog.getByLabel('How', { exact: true }).selectOption({ label: how });
    if (question !== undefined) await dialog.getByLabel('What was asked').fill(question);
    if (deadline !== undefined) await dialog.getByLabel('Deadline given').fill(deadline);
    await dialog.getByRole('button', { name: 'Record the request' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  request(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  async showWaiting(): Promise<void> {
    await new Frame(this.page).goTo('Sources');
    await this.page.getByRole('tab', { name: /Requests for comment/ }).click();
  }
}
