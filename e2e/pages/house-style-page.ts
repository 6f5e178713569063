import type { Locator, Page } from '@playwright/test';
import { Frame } from './frame.ts';

/** What a person writes of a rule; the rest stays as the form offers it. */
export interface WrittenRule {
  readonly name: string;
  readonly owner: string;
  readonly strength?: 'Amend' | 'Review';
  readonly lines: string;
  readonly message: string;
  readonly match: readonly string[];
  readonly pass: readonly string[];
}

/** The rules of style: their list, the one that is open, and its trial. */
export class HouseStylePage {
  readonly list: Locator;
  readonly form: Locator;
  /** What the trial came to, in a sentence. */
  readonly trial: Locator;
  readonly hits: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: 'Rules of style' });
    this.form = page.getByRole('form', { name: /^Rule: / });
    this.trial = page.getByRole('region', { name: 'Try it on every story' });
    this.hits = this.trial.getByRole('list', { name: 'What the rule found, by story' }).getByRole('listitem');
  }

  /** By the settings, as somebody who looks for it. */
  async open(): Promise<void> {
    await new Frame(this.page).goTo('Settings');
    await this.page.getByRole('button', { name: 'Open house style' }).click();
    await this.list.waitFor();
  }

  rule(name: string): Locator {
    return this.list.getByRole('option', { name });
  }

  async openRule(name: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: /^Search rules/ }).fill(name);
    await this.rule(name).click();
    await this.page.getByRole('form', { name: `Rule: ${name}` }).waitFor();
  }

  async write(rule: WrittenRule): Promise<void> {
    await this.page.getByRole('button', { name: 'New rule' }).click();
    await this.form.getByLabel('Name', { exact: true }).fill(rule.name);
    await this.form.getByLabel('Owner').fill(rule.owner);
    await this.form.getByLabel('Strength').selectOption(rule.strength ?? 'Review');
    await this.form.getByLabel(/^Words and phrases/).fill(rule.lines);
    await this.form.getByLabel('What it says').fill(rule.message);
    await this.form.getByLabel(/^Must find something/).fill(rule.match.join('\n'));
    await this.form.getByLabel(/^Must find nothing/).fill(rule.pass.join('\n'));
  }

  button(name: string): Locator {
    return this.form.getByRole('button', { name, exact: true });
  }

  async tryIt(texts: 'Drafts' | 'Published texts' = 'Drafts'): Promise<void> {
    await this.trial.getByLabel('In', { exact: true }).selectOption(texts);
    await this.trial.getByRole('button', { name: 'Try', exact: true }).click();
  }
}
