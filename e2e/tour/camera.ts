import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { resizeWindow } from '../pages/window-size.ts';

/** Where the tour leaves its pictures and files; emptied when a tour begins. */
export const tourFolder = resolve(import.meta.dirname, '../../out/tour');

export interface Camera {
  /** Takes the next picture: `03-import.png`. */
  readonly shoot: (name: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The same camera, its count going on, before a window that was started later. */
  readonly turnTo: (app: ElectronApplication, page: Page) => Promise<void>;
}

export function createCamera(): Camera {
  rmSync(tourFolder, { recursive: true, force: true });
  mkdirSync(tourFolder, { recursive: true });
  let window: { readonly app: ElectronApplication; readonly page: Page } | null = null;
  let taken = 0;
  const inSight = () => {
    if (window === null) throw new Error('The camera stands before no window');
    return window;
  };
  const resize = async (width: number, height: number): Promise<void> => {
    const { app, page } = inSight();
    await resizeWindow(app, page, { width, height });
  };
  return {
    resize,
    turnTo: async (app, page) => {
      window = { app, page };
      await resize(1280, 800);
    },
    shoot: async (name) => {
      const { page } = inSight();
      taken += 1;
      // A pointer that rests on something would show its tooltip in every picture.
      await page.mouse.move(2, 2);
      // Fonts that come late would be missing from the first pictures.
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(tourFolder, `${String(taken).padStart(2, '0')}-${name}.png`) });
    },
  };
}
