import type { BrowserWindow } from 'electron';
import type { Announce } from '#shared/ipc/events.ts';

/** Tells the window that something changed. Without a window nobody has to know. */
export function createAnnounce(window: () => BrowserWindow | null): Announce {
  return (name, payload) => {
    const open = window();
    if (open !== null && !open.isDestroyed()) open.webContents.send(name, payload);
  };
}
