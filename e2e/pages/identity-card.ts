import type { Locator, Page } from '@playwright/test';
import type { TestPerson } from '../seed/people.ts';

/** Who an unnamed source is, on its page. */
export class IdentityCard {
  readonly card: Locator;

  constructor(readonly page: Page) {
    this.card = page.getByRole('region', { name: 'Who it is' });
  }

  /** Opens the form and writes the name into it, without sending it. */
  async beginSealing(who: { readonly name: string; readonly contact: string }): Promise<Locator> {
    await this.card.getByRole('button', { name: 'Seal who it is…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Seal who it is' });
    await dialog.getByLabel('Name', { exact: true }).fill(who.name);
    await dialog.getByLabel('How to reach them').fill(who.contact);
    return dialog;
  }

  async sealFor(editor: TestPerson, who: { readonly name: string; readonly contact: string }): Promise<void> {
    const dialog = await this.beginSealing(who);
    await dialog.getByLabel('Pseudonym').fill('Heron');
    await dialog.getByLabel('The editor who knows').selectOption({ label: editor.name });
    await dialog.getByRole('button', { name: 'Seal it' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Gives a passphrase; whether it is shown is for the test to see. */
  async tryToShow(passphrase: string): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name: 'Show who it is' });
    if (!(await dialog.isVisible())) await this.card.getByRole('button', { name: 'Show who it is…' }).click();
    await dialog.getByLabel('Your passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'Show it' }).click();
    return dialog;
  }

  async changeEditor(editor: TestPerson, passphrase: string): Promise<void> {
    await this.card.getByRole('button', { name: 'Change the editor…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Change the editor who knows' });
    await dialog.getByLabel('The editor who knows').selectOption({ label: editor.name });
    await dialog.getByLabel('Your passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'Seal it for them' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async destroy(passphrase: string): Promise<void> {
    await this.card.getByRole('button', { name: 'Destroy…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Destroy the sealed identity?' });
    await dialog.getByLabel('Your passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'Destroy it' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
