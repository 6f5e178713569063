import { contextBridge, ipcRenderer } from 'electron';

/** The names of the contract, put in at build time, so that the preload need not carry the parsers. */
declare const __CALL_NAMES__: readonly string[];
declare const __EVENT_NAMES__: readonly string[];

/** A function for each call: nothing but that call's input and answer crosses. */
const calls = Object.fromEntries(
  __CALL_NAMES__.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
);

/** A function for each event: it takes a listener and answers how to stop listening. */
const events = Object.fromEntries(
  __EVENT_NAMES__.map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      // Electron's event stays on this side: through its sender a page could reach more than it is given.
      const heard = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(name, heard);
      return () => {
        ipcRenderer.off(name, heard);
      };
    },
  ]),
);

// The bridge freezes what it exposes; `StetBridge` in shared/ipc/bridge.ts is its type.
contextBridge.exposeInMainWorld('stet', { calls, events });
