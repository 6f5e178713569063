import type { Locator, Page } from '@playwright/test';

/** The list of all stories. */
export class DeskPage {
  readonly list: Locator;
  readonly rows: Locator;
  /** How many stories are listed. */
  readonly count: Locator;
  readonly searchField: Locator;

  constructor(readonly page: Page) {
    const desk = page.getByRole('region', { name: 'Desk' });
    this.list = desk.getByRole('listbox', { name: 'Stories on the desk' });
    this.rows = this.list.getByRole('option');
    this.count = desk.getByRole('status');
    this.searchField = desk.getByRole('searchbox', { name: 'Search stories' });
  }

  /** The row of a story. The slug is matched whole, because one may begin another. */
  row(slug: string): Locator {
    return this.rows.filter({ has: this.page.getByText(slug, { exact: true }) });
  }

  async search(text: string): Promise<void> {
    await this.searchField.fill(text);
  }

  /** Active stories are shown unless somebody asks for others. */
  async show(which: 'Active' | 'Archived' | 'All'): Promise<void> {
    await this.page.getByRole('group', { name: 'Which stories' }).getByText(which, { exact: true }).click();
  }

  async filterStatus(status: 'Any status' | 'Draft' | 'Published'): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Status' }).selectOption(status);
  }

  async filterQueries(
    which: 'With or without queries' | 'Unresolved queries' | 'Queries for me',
  ): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Queries' }).selectOption(which);
  }

  async sortBy(column: string): Promise<void> {
    await this.page.getByRole('columnheader', { name: column }).getByRole('button').click();
  }

  /**
   * Opens a story that is listed. With many on the desk it has to be searched first:
   * rows out of sight are not drawn.
   */
  async open(slug: string): Promise<void> {
    await this.row(slug).click();
  }

  /** By the menu of the row, as with the right button of the mouse. */
  async act(slug: string, action: 'Rename slug…' | 'Archive' | 'Restore'): Promise<void> {
    await this.row(slug).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async rename(slug: string, to: string): Promise<void> {
    await this.act(slug, 'Rename slug…');
    const dialog = this.page.getByRole('dialog', { name: `Rename ${slug}` });
    await dialog.getByLabel('Slug').fill(to);
    await dialog.getByRole('button', { name: 'Rename' }).click();
  }
}
