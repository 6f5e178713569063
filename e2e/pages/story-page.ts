import type { Locator, Page } from '@playwright/test';
import { selectWords } from './select-words.ts';

/** The draft of a story: its text, and what is said about it. */
export class StoryPage {
  readonly text: Locator;
  readonly toolbar: Locator;
  /** "Saved 14:02:11": what the store says. */
  readonly saved: Locator;

  constructor(readonly page: Page) {
    const editor = page.getByRole('region', { name: 'Text of the story' });
    this.text = editor.getByRole('textbox', { name: 'Text of the story' });
    this.toolbar = editor.getByRole('toolbar', { name: 'Formatting' });
    this.saved = editor.getByText(/^Saved \d\d:\d\d:\d\d$/);
  }

  /** The paragraph, headline or other block that holds the words. */
  block(words: string): Locator {
    return this.text.locator('> *').filter({ hasText: words }).first();
  }

  /** Marks the first place of the words in the text. */
  async select(words: string): Promise<void> {
    await selectWords(this.text, words);
  }

  /** Puts the caret behind the words. */
  async goBehind(words: string): Promise<void> {
    await this.select(words);
    await this.page.keyboard.press('ArrowRight');
    // The editor learns of the caret from the browser; a paste may not come before that.
    await this.page.waitForFunction(() => document.getSelection()?.isCollapsed === true);
    await this.text.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }

  /** Types over the words, key by key, as each key is a change of its own. */
  async replace(words: string, by: string): Promise<void> {
    await this.select(words);
    await this.page.keyboard.type(by);
  }

  /** Pastes at the caret, with data of our own: the real clipboard is one for all tests that run at once. */
  async paste(copy: { readonly text?: string; readonly html?: string }): Promise<void> {
    await this.text.evaluate((element, { text, html }) => {
      const data = new DataTransfer();
      if (text !== undefined) data.setData('text/plain', text);
      if (html !== undefined) data.setData('text/html', html);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, copy);
  }

  /** Copies what is marked, into data of our own for the same reason. */
  async copy(): Promise<{ readonly text: string; readonly html: string }> {
    return this.text.evaluate((element) => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    });
  }

  async showTab(tab: 'Claims' | 'Suggestions' | 'Queries' | 'Corrections' | 'History'): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }
}
