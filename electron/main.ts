import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import { v7 } from 'uuid';
import type { WritableDatabase } from '#db/database-handles.ts';
import { openDatabase } from '#db/open-database.ts';
import type { MenuItem } from '#shared/ipc/settings-calls.ts';
import { appPaths } from './app-paths.ts';
import { composeServices } from './app-services.ts';
import { storeFailure, unknownStartFailure } from './app-store-problem.ts';
import { handleCalls } from './ipc/handle-calls.ts';
import { createAnnounce } from './ipc/send-events.ts';
import { verifyCommand } from './journal/verify-command.ts';
import { createLogger } from './log/logger.ts';
import { createSearchThread } from './search/search-thread.ts';
import { setAppMenu } from './window/app-menu.ts';
import { createFileDialogs } from './window/file-dialogs.ts';
import { forkProcess } from './window/fork-process.ts';
import { closeSafely, reviveAfterCrash } from './window/lifecycle.ts';
import { comesFrom, createMainWindow, refuseNavigation } from './window/main-window.ts';
import { registerPageScheme } from './window/page-protocol.ts';
import { printPdf } from './window/print-pdf.ts';
import { failToStart } from './window/start-failure.ts';

const paths = appPaths(app.getPath('userData'));
const log = createLogger({ folder: paths.logs, now: Date.now });
/** Where the page comes from in development; a packaged Stet knows no other page than its own. */
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

// A mistake in one call must not end an evening's work: every commit is on the disk, so going on is safe.
process.on('uncaughtException', (error) => log.error('uncaught', error));
process.on('unhandledRejection', (error) => log.error('unhandled rejection', error));

const verified = verifyCommand(process.argv, paths.store, (line) => process.stdout.write(`${line}\n`));
// Schemes, locks and the sandbox are settled here, before anything is awaited:
// afterwards is too late for them.
if (verified !== null) {
  app.exit(verified);
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  registerPageScheme();
  refuseNavigation(log, devServer);
  // Whatever keeps Stet from starting is said: a program without a window would only hold the lock.
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log.error('not started', error);
      failToStart(unknownStartFailure(paths.logs));
    });
} else {
  app.quit();
}

/**
 * Begins to load the window, opens the store and builds everything over it. The process of the page is made meanwhile;
 * what it asks for is heard when all of this is done.
 */
function start(): void {
  const window = createMainWindow({
    builtFolder: resolve(import.meta.dirname, '..'),
    boundsFile: paths.windowBounds,
    devServer,
    log,
  });
  const database = openStore();
  if (database === null) return;
  let readyToClose = (): void => undefined;
  const announce = createAnnounce(() => window);
  const setMenu = (items: readonly MenuItem[]): void =>
    setAppMenu({
      items,
      onCommand: (id) => announce('settings:command', { id }),
      isMac: process.platform === 'darwin',
      inDevelopment: devServer !== null,
    });
  // Until the window sends its commands; Electron's own menu offers what this window does not do.
  setMenu([]);
  const services = composeServices({
    database,
    announce,
    window: {
      readyToClose: () => readyToClose(),
      pastePlain: () => window.webContents.pasteAndMatchStyle(),
      setMenu,
    },
    about: {
      version: app.getVersion(),
      electron: process.versions.electron,
      dataFolder: paths.dataFolder,
      platform: `${process.platform} ${process.arch}`,
    },
    files: createFileDialogs(() => window),
    importWorker: new URL('import-worker.js', import.meta.url),
    storeFile: paths.store,
    evidenceFolder: paths.evidence,
    hashWorker: new URL('hash-worker.js', import.meta.url),
    printPdf,
    // The system answers with what went wrong, in words that are its own.
    openOutside: async (path) => (await shell.openPath(path)) === '',
    trialWorker: new URL('trial-worker.js', import.meta.url),
    detectionWorker: new URL('detection-worker.js', import.meta.url),
    searchDesk: createSearchThread(new URL('search-worker.js', import.meta.url), paths.store),
    forkLanguage: () => forkProcess(new URL('language-worker.js', import.meta.url), 'Stet language check'),
    now: Date.now,
    newId: v7,
  });
  handleCalls({
    handlers: services.handlers,
    caller: services.caller,
    log,
    clock: () => performance.now(),
    newIncident: () => randomUUID().slice(0, 8),
    isOurs: (event) => comesFrom(window, event, devServer),
  });
  readyToClose = closeSafely({ window, announce, log });
  reviveAfterCrash(window, log, () => app.quit());
  endInOrder(window, () => {
    try {
      services.close();
    } finally {
      // Closing the last connection also moves the write-ahead log into the file.
      database.close();
    }
  });
  log.info('started', { version: app.getVersion(), ms: Math.round(performance.now()) });
}

/** The store, made or migrated; null after saying why it cannot be opened. */
function openStore(): WritableDatabase | null {
  try {
    return openDatabase(paths.store);
  } catch (error) {
    log.error('store not opened', error);
    const failure = storeFailure(error, paths.store);
    if (failure === null) throw error;
    failToStart(failure);
    return null;
  }
}

/**
 * The window goes first, then what it worked on. A second start brings the window that is there to the front.
 */
function endInOrder(window: BrowserWindow, closeAll: () => void): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', () => {
    closeAll();
    log.info('ended');
  });
}
