import type { ElectronApplication, Page } from '@playwright/test';

/** Gives the window a size, and waits until its page has it. */
export async function resizeWindow(
  app: ElectronApplication,
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate(
    (browserWindow, wanted) => browserWindow.setContentSize(wanted.width, wanted.height),
    size,
  );
  await page.waitForFunction((wanted) => innerWidth === wanted.width && innerHeight === wanted.height, size);
}
