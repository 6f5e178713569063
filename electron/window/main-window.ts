import { join } from 'node:path';
import { app, BrowserWindow, type IpcMainInvokeEvent, screen } from 'electron';
import type { Logger } from '../log/logger.ts';
import { pageUrl } from './page-address.ts';
import { servePage } from './page-protocol.ts';
import { guardSession } from './session-guard.ts';
import { keepBounds, leastSize, placeOnScreens, readBounds } from './window-bounds.ts';

export interface WindowOptions {
  /** The folder with the built `preload/` and `renderer/`. */
  readonly builtFolder: string;
  readonly boundsFile: string;
  /** The address of the dev server; null everywhere but in development. */
  readonly devServer: string | null;
  readonly log: Logger;
}

/**
 * Makes the one window: sandboxed, shut to everything but our page. It is shown
 * when there is something to see.
 */
export function createMainWindow({ builtFolder, boundsFile, devServer, log }: WindowOptions): BrowserWindow {
  const last = readBounds(boundsFile);
  const window = new BrowserWindow({
    ...placeOnScreens(
      last,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    title: 'Stet',
    webPreferences: {
      preload: join(builtFolder, 'preload', 'preload.cjs'),
      // The page shows text from outside. Even if it ran foreign code, that finds no
      // Node, no files and no network.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // A file dropped beside the import view would otherwise take the place of the page.
      navigateOnDragDrop: false,
      // Electron would fetch dictionaries from the network.
      spellcheck: false,
      // Whoever opens them can call everything that the signed-in person may do.
      devTools: devServer !== null,
    },
  });
  servePage(window.webContents.session, join(builtFolder, 'renderer'));
  guardSession(window.webContents.session, devServer);
  // Shown before, it would be white for a moment.
  window.once('ready-to-show', () => {
    if (last?.maximised) window.maximize();
    window.show();
  });
  // Also at a closing that is taken back: keeping the place once more costs nothing.
  window.on('close', () =>
    keepBounds(boundsFile, { ...window.getNormalBounds(), maximised: window.isMaximized() }),
  );
  // The window is called Stet whatever its page calls itself, so that no slug stands in the task bar.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(devServer ?? pageUrl).catch((error) => log.error('page not loaded', error));
  return window;
}

/**
 * Holds for every page that this process ever makes: it stays where it is and opens nothing. It may only draw
 * itself anew, as after a mistake of ours.
 */
export function refuseNavigation(log: Logger, devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => {
      log.info('new window refused');
      return { action: 'deny' };
    });
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame && isOurPage(event.url, devServer) && isOurPage(contents.getURL(), devServer))
        return;
      log.info('navigation refused', { mainFrame: event.isMainFrame });
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Our page by its address, whatever stands behind it for a note. */
function isOurPage(address: string, devServer: string | null): boolean {
  const page = URL.parse(devServer ?? pageUrl);
  const url = URL.parse(address);
  return (
    page !== null &&
    url !== null &&
    url.protocol === page.protocol &&
    url.host === page.host &&
    url.pathname === page.pathname
  );
}

/** Whether a call comes from the main frame of the window, with our page in it. */
export function comesFrom(
  window: BrowserWindow | null,
  event: IpcMainInvokeEvent,
  devServer: string | null,
): boolean {
  // The sender is compared as an object: an address alone could be that of a frame inside another page.
  const { sender, senderFrame } = event;
  if (window === null || window.isDestroyed() || sender !== window.webContents) return false;
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false;
  return isOurPage(senderFrame.url, devServer);
}
