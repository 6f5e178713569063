import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** What the checks object to in the draft, beside it. */
export class ChecksPane {
  readonly findings: Locator;
  readonly rows: Locator;
  readonly card: Locator;
  /** "3 findings", once everything is read. */
  readonly done: Locator;
  readonly language: Locator;
  /** Underlined words in the text. */
  readonly underlined: Locator;

  constructor(readonly page: Page) {
    const pane = page.getByRole('tabpanel', { name: 'Checks' });
    this.findings = pane.getByRole('listbox', { name: 'Findings' });
    this.rows = this.findings.getByRole('option');
    this.card = pane.getByRole('region', { name: 'The chosen finding' });
    this.done = pane.getByRole('status');
    this.language = pane.getByRole('checkbox', { name: 'Check spelling and grammar' });
    this.underlined = page.getByRole('textbox', { name: 'Text of the story' }).locator('.finding');
  }

  async show(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Checks' }).click();
  }

  /** Waits until the language check has read everything: loading it takes seconds. */
  async read(): Promise<void> {
    await this.done.waitFor({ timeout: 60_000 });
  }

  /** The row of the words; Harper and the window see each once. */
  row(words: string): Locator {
    return this.rows.filter({ has: this.page.getByText(words, { exact: true }) });
  }

  async choose(words: string): Promise<void> {
    await this.row(words).first().click();
  }

  /** The dialog behind the three dots. */
  async openMore(entry: 'Words…' | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Words and ignored findings' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}

/** Memory in KB of the process that checks language; null where there is none. */
export async function languageProcessMemory(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(({ app: main }) => {
    const found = main.getAppMetrics().find(({ name }) => name === 'Stet language check');
    return found?.memory.workingSetSize ?? null;
  });
}
