import type { Locator, Page } from '@playwright/test';

/** The places of the rail, by the names that a person reads there. */
export type Place = 'Desk' | 'Corrections' | 'Sources' | 'Log' | 'Settings';

/** What stands round every place: the rail, the palette, the help, and the notes that come and go. */
export class Frame {
  readonly palette: Locator;
  readonly shortcuts: Locator;
  /** Notes at the edge of the window: what was done, what failed. */
  readonly notes: Locator;

  constructor(readonly page: Page) {
    this.palette = page.getByRole('dialog', { name: 'Commands and stories' });
    this.shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    this.notes = page.getByRole('region', { name: 'Notices' });
  }

  /** By the rail, from wherever the person is. */
  async goTo(place: Place): Promise<void> {
    await this.#placeButton(place).click();
  }

  /** The place of the rail that the person is in or under. */
  current(place: Place): Locator {
    return this.#placeButton(place).and(this.page.locator('[aria-current="page"]'));
  }

  /** Chooses a command by its name, as a person who does not know its shortcut. */
  async command(name: string): Promise<void> {
    await this.openPalette();
    await this.palette.getByRole('combobox').fill(name);
    await this.palette.getByRole('option', { name }).first().click();
  }

  /** By its shortcut, which works in the text as well as outside it. */
  async openPalette(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await this.palette.waitFor();
  }

  #placeButton(place: Place): Locator {
    return this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place });
  }
}
