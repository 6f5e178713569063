import type { ElectronApplication } from '@playwright/test';

/** From now on the system's dialog for saving answers this path; no test can reach the dialog itself. */
export async function chooseSavePath(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
}
