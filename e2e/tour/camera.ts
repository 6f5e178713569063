import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { resizeWindow } from '../pages/window-size.ts';

/** Where the tour leaves its pictures and files; emptied when a tour begins. */
export const tourFolder = resolve(import.meta.dirname, '../../out/tour');

export interface Camera {
  /** The pictures that follow belong to a chapter: a folder of its own, counted from one. */
  readonly openChapter: (name: string) => void;
  /** Takes the next picture of the chapter: `03-import/02-recognised.png`. */
  readonly shoot: (name: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The same camera before a window that was started later. */
  readonly turnTo: (app: ElectronApplication, page: Page) => Promise<void>;
}

export function createCamera(): Camera {
  rmSync(tourFolder, { recursive: true, force: true });
  let window: { readonly app: ElectronApplication; readonly page: Page } | null = null;
  let chapters = 0;
  let folder = tourFolder;
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
    openChapter: (name) => {
      chapters += 1;
      taken = 0;
      folder = join(tourFolder, numbered(chapters, name));
      mkdirSync(folder, { recursive: true });
    },
    shoot: async (name) => {
      const { page } = inSight();
      taken += 1;
      // A pointer that rests on something would show its tooltip in every picture.
      await page.mouse.move(2, 2);
      // Fonts that come late would be missing from the first pictures.
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${numbered(taken, name)}.png`) });
    },
  };
}

function numbered(count: number, name: string): string {
  return `${String(count).padStart(2, '0')}-${name}`;
}
