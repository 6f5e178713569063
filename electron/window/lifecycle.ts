// How the window ends: asked by a person, or by a crash of its page. In both the rule is that nothing that
// somebody wrote is given up before they know.
import { type BrowserWindow, dialog } from 'electron';
import type { Announce } from '#shared/ipc/events.ts';
import type { Logger } from '../log/logger.ts';

export interface ClosingOptions {
  readonly window: BrowserWindow;
  readonly announce: Announce;
  readonly log: Logger;
  /**
   * Asks a person whether to close although the window has not answered; the signal takes the question back.
   */
  readonly askToCloseAnyway?: (window: BrowserWindow, signal: AbortSignal) => Promise<boolean>;
  /** How long the window may take to answer; tests shorten it. */
  readonly timeLimitMs?: number;
}

/**
 * Sending a long text takes milliseconds; a window that needs more than this is stuck or waits for a disk.
 */
const answerWithinMs = 4000;

/**
 * Lets the window send what is unsent before it goes. The answer is the function to call when the window says
 * that it may go. If it does not say so in time, a person decides.
 */
export function closeSafely(options: ClosingOptions): () => void {
  const { window, announce, log } = options;
  const ask = options.askToCloseAnyway ?? askNatively;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let asking: AbortController | null = null;

  const letGo = () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    asking?.abort();
    if (!window.isDestroyed()) window.destroy();
  };
  const wait = () => {
    waiting = setTimeout(async () => {
      waiting = null;
      asking = new AbortController();
      log.info('window did not answer the closing');
      const goes = await ask(window, asking.signal).catch((error: unknown) => {
        log.error('closing could not be asked about', error);
        return false;
      });
      // A person who keeps the window can close it again later.
      asking = null;
      if (goes) letGo();
    }, options.timeLimitMs ?? answerWithinMs);
  };
  window.on('close', (event) => {
    // A page that has crashed has nothing left to send.
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (waiting !== null || asking !== null) return;
    wait();
    announce('settings:closing', null);
  });
  return () => {
    // Only an answer to a closing counts: a page that says so by itself must not shut the window. A late one
    // counts too: what the person is being asked about is saved now.
    if (waiting !== null || asking !== null) letGo();
  };
}

async function askNatively(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    signal,
    message: 'The last changes are not saved yet.',
    detail:
      'Everything up to the time shown beside "Saved" is kept. Go back to try again, or close and lose what came after it.',
    buttons: ['Go back', 'Close and lose the last changes'],
    // Enter and Escape both go back: losing work takes a choice.
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** More crashes than this within a minute are not mended by loading the page again. */
const mostCrashes = 3;
const crashWindowMs = 60_000;

/**
 * Loads the page again when its process dies, and says so there; the text is in
 * the store up to the last change.
 */
export function reviveAfterCrash(window: BrowserWindow, log: Logger, giveUp: () => void): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    log.info('page crashed', { reason, exitCode });
    crashes = [...crashes.filter((at) => now - at < crashWindowMs), now];
    if (crashes.length > mostCrashes) return giveUp();
    const address = URL.parse(window.webContents.getURL());
    address?.searchParams.set('after', 'crash');
    if (address !== null)
      void window.loadURL(address.href).catch((error) => log.error('page not loaded', error));
  });
}
