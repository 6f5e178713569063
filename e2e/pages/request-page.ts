import type { Locator, Page } from '@playwright/test';
import type { TestPerson } from '../seed/people.ts';

/** A correction request on its way from triage to the log. */
export class RequestPage {
  readonly request: Locator;
  readonly steps: Locator;
  readonly notes: Locator;

  constructor(readonly page: Page) {
    this.request = page.getByRole('region', { name: /^Correction request on / });
    this.steps = this.request.getByRole('list', { name: 'Steps' });
    this.notes = this.request.getByRole('region', { name: 'Notes' });
  }

  /** One step of the request, by its heading: "Triage", "Decide", "Approval" and so on. */
  step(name: string): Locator {
    return this.steps.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name }) });
  }

  /** Opens a request from the list of all, by words of the passage that it complains of. */
  async openFromQueue(quote: string): Promise<void> {
    await this.page
      .getByRole('listbox', { name: 'Correction requests' })
      .getByRole('option')
      .filter({ hasText: quote })
      .click();
    await this.request.waitFor();
  }

  /** Waits, as the steps after it do, for the sentence that is shown once the deed is stored. */
  async triage(severity: 'Low' | 'Medium' | 'High', assignee: TestPerson): Promise<void> {
    const step = this.step('Triage');
    await step.getByLabel('How grave, if it is wrong').selectOption({ label: severity });
    await step.getByLabel('Who looks into it').selectOption({ label: assignee.name });
    await step.getByRole('button', { name: 'Triage', exact: true }).click();
    await step.getByText(`${severity}. ${assignee.name} looks into it.`).waitFor();
  }

  async addNote(body: string): Promise<void> {
    await this.notes.getByLabel('New note').fill(body);
    await this.notes.getByRole('button', { name: 'Add the note' }).click();
    await this.notes.getByRole('listitem').filter({ hasText: body }).waitFor();
  }

  async decide(kind: 'Correction' | 'Clarification', reason: string): Promise<void> {
    const step = this.step('Decide');
    await step.getByRole('radio', { name: kind }).check();
    await step.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await step.getByRole('button', { name: `Decide: ${kind.toLowerCase()}` }).click();
    await step.getByText(`${kind}, decided by `).waitFor();
  }

  /** The decision that ends a request at once and prints nothing. */
  async closeWithoutChange(reason: string): Promise<void> {
    const step = this.step('Decide');
    await step.getByRole('radio', { name: 'No change' }).check();
    await step.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await step.getByRole('button', { name: 'Close without a change' }).click();
  }

  async openDraft(): Promise<void> {
    await this.step('Change the draft').getByRole('button', { name: 'Open the draft' }).click();
  }

  async writeNotice(text: string, placement: 'Over the story' | 'Under the story'): Promise<void> {
    const step = this.step('Write the notice');
    await step.getByRole('textbox').fill(text);
    await step.getByRole('radio', { name: placement }).check();
    await step.getByRole('button', { name: 'Keep the notice' }).click();
    await step.getByText(', written by ').waitFor();
  }

  /** The step as an approver finds it; whether it is granted is for the test to see. */
  async tryApproving(approver: TestPerson, passphrase: string): Promise<void> {
    const step = this.step('Approval');
    await step.getByLabel('Approver', { exact: true }).selectOption({ label: approver.name });
    await step.getByLabel('Passphrase of the approver').fill(passphrase);
    await step.getByRole('button', { name: `Approve as ${approver.name}` }).click();
  }

  async approve(approver: TestPerson): Promise<void> {
    await this.tryApproving(approver, approver.passphrase);
    await this.step('Approval').getByText(`Approved and signed by ${approver.name}.`).waitFor();
  }

  /** The button names the revision, so that a wrong number fails here. */
  async publish(number: number): Promise<void> {
    await this.step('Publish')
      .getByRole('button', { name: `Publish revision ${number}` })
      .click();
  }
}
