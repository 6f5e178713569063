import type { Locator, Page } from '@playwright/test';
import type { Role } from '#shared/people/rights.ts';
import type { TestPerson } from '../seed/people.ts';
import { Frame } from './frame.ts';

const roleNames: Readonly<Record<Role, string>> = {
  reporter: 'Reporter',
  editor: 'Editor',
  'copy-chief': 'Copy chief',
  'standards-editor': 'Standards editor',
};

/** The door of Stet, and everything about who is working. */
export class PeoplePage {
  readonly welcome: Locator;
  readonly door: Locator;
  /** What is wrong with what was typed. */
  readonly problem: Locator;

  constructor(readonly page: Page) {
    this.welcome = page.getByRole('heading', { name: 'Welcome to Stet' });
    this.door = page.getByRole('heading', { name: 'Who is working?' });
    this.problem = page.getByRole('alert');
  }

  /** The first start of a new store: whoever makes this profile is signed in with it. */
  async makeFirstProfile(person: TestPerson): Promise<void> {
    await this.welcome.waitFor();
    await this.#fillProfile(this.page.getByRole('form'), person);
    await this.page.getByRole('button', { name: 'Make the profile and start' }).click();
    await this.signedIn(person).waitFor();
  }

  /** An editor adds somebody, in the settings. */
  async addProfile(person: TestPerson): Promise<void> {
    await new Frame(this.page).goTo('Settings');
    await this.page.getByRole('button', { name: 'Add a profile…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a profile' });
    await this.#fillProfile(dialog, person);
    await dialog.getByRole('button', { name: 'Add the profile' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Signs in at the door and waits until the person is in. */
  async signIn(person: TestPerson): Promise<void> {
    await this.trySigningIn(person, person.passphrase);
    await this.signedIn(person).waitFor();
  }

  /** With any passphrase; whether it opens is for the test to see. */
  async trySigningIn({ name }: TestPerson, passphrase: string): Promise<void> {
    await this.door.waitFor();
    await this.page.getByRole('radio', { name }).check();
    await this.page.getByLabel('Passphrase').fill(passphrase);
    await this.page.getByRole('button', { name: `Sign in as ${name}` }).click();
  }

  /** Another person takes the seat without the door in between. */
  async switchTo(person: TestPerson): Promise<void> {
    await this.#openProfileMenu();
    await this.page.getByRole('menuitem', { name: `Switch to ${person.name}…` }).click();
    const dialog = this.page.getByRole('dialog', { name: `Switch to ${person.name}` });
    await dialog.getByLabel('Passphrase').fill(person.passphrase);
    await dialog.getByRole('button', { name: 'Switch' }).click();
    await this.signedIn(person).waitFor();
  }

  async signOut(): Promise<void> {
    await this.#openProfileMenu();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await this.door.waitFor();
  }

  /** The badge at the foot of the rail. */
  signedIn({ name }: TestPerson): Locator {
    return this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name });
  }

  async #openProfileMenu(): Promise<void> {
    // By its place, as its name is that of whoever is signed in.
    await this.page.getByRole('navigation', { name: 'Places' }).getByRole('button').last().click();
  }

  async #fillProfile(form: Locator, { name, roles, passphrase }: TestPerson): Promise<void> {
    await form.getByLabel('Name').fill(name);
    for (const role of roles)
      await form.getByRole('checkbox', { name: roleNames[role], exact: true }).check();
    await form.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await form.getByLabel('Passphrase again').fill(passphrase);
  }
}
