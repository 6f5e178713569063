// Copy reaches Stet in four ways: pasted, opened, dropped, and as the sample. Each is done here as near to
// the person as a test can come; only the clipboard and the system's dialog are stood in for.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** Copy comes in here, is looked at, and becomes a story. */
export class ImportPage {
  readonly view: Locator;
  /** What was recognised, block by block. */
  readonly blocks: Locator;
  readonly slug: Locator;
  /** Where the copy came from, how it was read, what was left out. */
  readonly facts: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('region', { name: 'Import copy' });
    this.blocks = this.view.getByRole('list', { name: 'Blocks of the copy' }).locator('> li');
    this.slug = this.view.getByLabel('Slug');
    this.facts = this.view;
  }

  /** The block that holds the words. */
  block(words: string): Locator {
    return this.blocks.filter({ hasText: words }).first();
  }

  /** What a block was taken for: headline, byline, paragraph and so on. */
  partOf(block: Locator): Locator {
    return block.getByRole('combobox');
  }

  /** Pastes as the clipboard of a browser or a word processor gives it. */
  async paste(copy: { readonly text?: string; readonly html?: string }): Promise<void> {
    await this.view.waitFor();
    // An event with data of our own: the real clipboard is one for all tests that run at once.
    await this.page.evaluate(({ text, html }) => {
      const data = new DataTransfer();
      if (text !== undefined) data.setData('text/plain', text);
      if (html !== undefined) data.setData('text/html', html);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, copy);
  }

  /** Opens a file in place of the system's own dialog, which no test can reach. */
  async openFile(app: ElectronApplication, path: string): Promise<void> {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
    await this.view.getByRole('button', { name: 'Open a file…' }).click();
  }

  /** Drops a file on the view. */
  async drop(path: string): Promise<void> {
    const bytes = await readFile(path);
    const data = await this.page.evaluateHandle(
      ({ name, base64 }) => {
        // The page cannot read the disk, so the bytes are carried over.
        const transfer = new DataTransfer();
        const file = new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name);
        transfer.items.add(file);
        return transfer;
      },
      { name: basename(path), base64: bytes.toString('base64') },
    );
    await this.view.dispatchEvent('drop', { dataTransfer: data });
  }

  /** The story that comes with Stet, which needs no file. */
  async openSample(): Promise<void> {
    await this.view.getByRole('button', { name: 'Open the sample story' }).click();
  }

  async choosePart(block: Locator, part: string): Promise<void> {
    await this.partOf(block).selectOption({ label: part });
  }

  /**
   * Makes the story of the copy as it was reviewed, under the slug that was proposed unless another is given.
   */
  async makeStory(slug?: string): Promise<void> {
    if (slug !== undefined) await this.slug.fill(slug);
    await this.view.getByRole('button', { name: 'Make the story' }).click();
    await this.view.waitFor({ state: 'hidden' });
  }
}
