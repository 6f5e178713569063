import type { Locator, Page } from '@playwright/test';

/** What a person fills in about a claim; whatever is left out stays as the form begins. */
export interface ClaimToMark {
  readonly kind: 'Fact' | 'Figure' | 'Name' | 'Date' | 'Quotation' | 'Allegation' | 'Denial';
  /** Name of a source of the registry, or one to enter. */
  readonly source?: string;
  readonly newSource?: { readonly kind: string; readonly name: string; readonly standing?: string };
  readonly terms?: 'On the record' | 'On background' | 'Unnamed';
  /** The outlet it came through, entered where the registry does not know it. */
  readonly via?: string;
  readonly finding?: { readonly state: string; readonly evidence: string };
}

/** The Claims tab beside the text. */
export class ClaimsPane {
  readonly form: Locator;
  readonly rows: Locator;
  readonly chosen: Locator;
  /** What can be done to several claims that are chosen at once. */
  readonly chosenMany: Locator;

  constructor(readonly page: Page) {
    this.form = page.getByRole('form', { name: 'New claim' });
    this.rows = page.getByRole('listbox', { name: 'Claims in the order of the text' }).getByRole('option');
    this.chosen = page.getByRole('region', { name: 'The chosen claim', exact: true });
    this.chosenMany = page.getByRole('region', { name: 'The chosen claims' });
  }

  /** The claim of a passage, by words of it. */
  row(quote: string): Locator {
    return this.rows.filter({ hasText: quote });
  }

  /** Makes the marked words a claim, by the keyboard's shortcut. */
  async markSelection(claim: ClaimToMark): Promise<void> {
    const before = await this.rows.count();
    await this.page.keyboard.press('ControlOrMeta+Alt+c');
    await this.form.getByRole('radio', { name: claim.kind }).check();
    if (claim.source !== undefined) await this.#chooseSource('Source', claim.source);
    if (claim.newSource !== undefined) await this.#enterSource(claim.newSource);
    if (claim.terms !== undefined) await this.form.getByLabel('Terms').selectOption({ label: claim.terms });
    if (claim.via !== undefined) {
      await this.form.getByLabel('How we have it').selectOption('second-hand');
      await this.#enterOrChoose('The outlet it came through', claim.via);
    }
    if (claim.finding !== undefined) {
      await this.form.getByLabel('What do we know?').selectOption({ label: claim.finding.state });
      await this.form.getByLabel('Evidence').fill(claim.finding.evidence);
    }
    await this.form.getByRole('button', { name: 'Add the claim' }).click();
    // The claim is drawn in the text with its row; a drag over the text while it
    // is drawn anew would break off.
    await this.rows.nth(before).waitFor();
  }

  /** Adds a finding to a claim that is there, and leaves the claim chosen. */
  async recordFinding(quote: string, state: string, evidence: string): Promise<void> {
    await this.row(quote).click();
    await this.chosen.getByRole('button', { name: 'Record a finding' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Record a finding' });
    await dialog.getByLabel('What do we know?').selectOption({ label: state });
    await dialog.getByLabel('Evidence').fill(evidence);
    await dialog.getByRole('button', { name: 'Record the finding' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Fills in and sends the dialog of an act on all chosen claims. */
  async doToChosen(
    act: 'Set the kind' | 'Record a finding' | 'Remove',
    fill: (dialog: Locator) => Promise<void>,
  ): Promise<void> {
    await this.chosenMany.getByRole('button', { name: act }).click();
    const dialog = this.page.getByRole('dialog');
    await fill(dialog);
    await dialog.locator('button[type="submit"]').click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Opens what stands behind a source of a claim, fills in what is given by label, and saves it. */
  async recordGrounds(
    quote: string,
    source: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.row(quote).click();
    await this.chosen.getByRole('button', { name: `How ${source} stands behind the claim` }).click();
    const dialog = this.page.getByRole('dialog', { name: `How ${source} stands behind the claim` });
    for (const [label, value] of Object.entries(fields)) {
      const field = dialog.getByLabel(label);
      const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
      await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
    }
    await dialog.getByRole('button', { name: 'Save how they stand behind it' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Takes a source off a claim. */
  async detach(quote: string, source: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Claims' }).click();
    await this.row(quote).click();
    await this.chosen.getByRole('button', { name: `Take ${source} off this claim` }).click();
    await this.chosen.getByText(source).waitFor({ state: 'hidden' });
  }

  /** Signs the use of an unnamed source, as whoever has the seat. */
  async approveSource(quote: string, source: string): Promise<void> {
    await this.row(quote).click();
    await this.chosen.getByRole('button', { name: `Approve ${source}` }).click();
    const dialog = this.page.getByRole('dialog', { name: `Approve the use of ${source}` });
    await dialog.getByRole('button', { name: 'Approve and sign' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async #chooseSource(field: string, name: string): Promise<void> {
    await this.form.getByRole('combobox', { name: field }).fill(name);
    await this.form.getByRole('option', { name }).first().click();
  }

  async #enterSource({ kind, name, standing = '' }: NonNullable<ClaimToMark['newSource']>): Promise<void> {
    await this.form.getByRole('combobox', { name: 'Source' }).fill(name);
    await this.form.getByRole('option', { name: `Enter “${name}” as a new source` }).click();
    const source = this.form.getByRole('group', { name: 'Source' });
    await source.getByLabel('What it is').selectOption({ label: kind });
    await source.getByLabel('Office, affiliation or standing').fill(standing);
  }

  /** An outlet may be known already, from an earlier claim of the same journey. */
  async #enterOrChoose(field: string, name: string): Promise<void> {
    await this.form.getByRole('combobox', { name: field }).fill(name);
    const known = this.form.getByRole('option', { name }).filter({ hasNotText: 'as a new source' });
    const fresh = this.form.getByRole('option', { name: `Enter “${name}” as a new source` });
    await fresh.waitFor();
    await ((await known.count()) > 0 ? known.first() : fresh).click();
  }
}
