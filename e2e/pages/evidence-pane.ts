import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** The evidence of a story: its list in the inspector, its section in a claim, and the viewer. */
export class EvidencePane {
  readonly rows: Locator;
  /** What shows the claim that is chosen. */
  readonly ofClaim: Locator;
  readonly details: Locator;

  constructor(readonly page: Page) {
    this.rows = page.getByRole('listbox', { name: 'Evidence of this story' }).getByRole('option');
    this.ofClaim = page.getByRole('region', { name: 'Evidence of this claim' });
    this.details = page.getByRole('region', { name: 'The chosen evidence' });
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  viewer(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** By its shortcut, from wherever the person is in the story. */
  async show(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Alt+e');
    await this.page.getByRole('button', { name: 'Back to the claims' }).waitFor();
  }

  /** From the chosen claim, with the file that the system's dialog will answer. */
  async addFileToClaim(app: ElectronApplication, path: string): Promise<void> {
    await chooseOpenPath(app, path);
    await this.ofClaim.getByRole('button', { name: 'Add evidence to this claim' }).click();
    await this.page.getByRole('menuitem', { name: 'A file…' }).click();
  }

  /** For the story, by the command. */
  async addFile(app: ElectronApplication, path: string): Promise<void> {
    await chooseOpenPath(app, path);
    await new Frame(this.page).command('Add a file as evidence…');
  }

  /** Drops a file of these bytes on something. */
  async dropFile(target: Locator, name: string, text: string): Promise<void> {
    await target.evaluate(
      (element, file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([file.text], file.name));
        const { left, top, width, height } = element.getBoundingClientRect();
        const at = { clientX: left + width / 2, clientY: top + height / 2 };
        const options = { dataTransfer, bubbles: true, cancelable: true, ...at };
        element.dispatchEvent(new DragEvent('dragover', options));
        element.dispatchEvent(new DragEvent('drop', options));
      },
      { name, text },
    );
  }

  async openFromClaim(title: string): Promise<Locator> {
    await this.ofClaim.getByRole('button', { name: `Open ${title}` }).click();
    return this.viewer(title);
  }

  /** Marks words of a field that cannot be written in, as a hand with the mouse would. */
  async markWords(field: Locator, words: string): Promise<void> {
    await field.evaluate((element, wanted) => {
      if (!(element instanceof HTMLTextAreaElement)) throw new Error('No field of text');
      const start = element.value.indexOf(wanted);
      if (start === -1) throw new Error(`It does not say “${wanted}”`);
      element.focus();
      element.setSelectionRange(start, start + wanted.length);
    }, words);
  }

  async markedWords(field: Locator): Promise<string> {
    return field.evaluate((element) =>
      element instanceof HTMLTextAreaElement
        ? element.value.slice(element.selectionStart, element.selectionEnd)
        : '',
    );
  }
}

/** From now on the system's dialog for opening answers this path; no test can reach the dialog itself. */
async function chooseOpenPath(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}
