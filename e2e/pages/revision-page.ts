import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';
import { selectWords } from './select-words.ts';

/** What somebody from outside says, and who they are; the role by its label. */
export interface RequestToTakeIn {
  readonly concern: string;
  readonly name: string;
  readonly contact: string;
  readonly role: string;
}

/** A published revision, and the ways to publish and to ask for a correction. */
export class RevisionPage {
  readonly revision: Locator;
  readonly text: Locator;
  readonly intact: Locator;

  constructor(readonly page: Page) {
    this.revision = page.getByRole('region', { name: /^Revision \d+$/ });
    this.text = this.revision.getByRole('article');
    this.intact = this.revision.getByText('Intact: the text still has the hash it was published with.');
  }

  /** Publishes the open story for the first time. */
  async publish(where: string): Promise<void> {
    await new Frame(this.page).command('Publish revision 1…');
    const dialog = this.page.getByRole('dialog', { name: /^Publish / });
    await dialog.getByLabel('Where readers will see it').fill(where);
    // What wants a reason is known once the standards are read.
    await dialog.getByText('The standards are read…').waitFor({ state: 'hidden' });
    const reason = dialog.getByLabel('Why it goes out all the same');
    if (await reason.isVisible()) await reason.fill('It was read by the desk.');
    await dialog.getByRole('button', { name: 'Publish revision 1' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Opens a revision from the story’s history. */
  async open(number: number): Promise<void> {
    await this.page
      .getByRole('list', { name: 'Versions and revisions, newest first' })
      .getByRole('button', { name: `Revision ${number}`, exact: true })
      .click();
    await this.page.getByRole('region', { name: `Revision ${number}` }).waitFor();
  }

  /** Each block of the text as a line. */
  async lines(): Promise<readonly string[]> {
    return (await this.text.locator('[data-start]').allInnerTexts()).map((line) => line.trim());
  }

  /** The whole way from a passage to a request in the queue. */
  async takeIn(words: string, request: RequestToTakeIn): Promise<void> {
    await this.startTakingIn(words);
    await this.fillRequest(request);
    await this.sendRequest();
  }

  /** Marks the passage and opens the form for what somebody says about it. */
  async startTakingIn(words: string): Promise<void> {
    await selectWords(this.text, words);
    await this.revision.getByRole('button', { name: 'Take in a correction request' }).click();
    await this.#takeIn.waitFor();
  }

  /** Fills the form and leaves it open, for tests of what it refuses. */
  async fillRequest({ concern, name, contact, role }: RequestToTakeIn): Promise<void> {
    await this.#takeIn.getByLabel('What they say is wrong').fill(concern);
    await this.#takeIn.getByLabel('Who asks').fill(name);
    await this.#takeIn.getByLabel('Contact').fill(contact);
    await this.#takeIn.getByLabel('Who they are').selectOption({ label: role });
  }

  /** Sends it and waits until the form is gone, which it is only when the request is stored. */
  async sendRequest(): Promise<void> {
    await this.#takeIn.getByRole('button', { name: 'Take in the request' }).click();
    await this.#takeIn.waitFor({ state: 'hidden' });
  }

  get #takeIn(): Locator {
    return this.page.getByRole('dialog', { name: 'Take in a correction request' });
  }
}
