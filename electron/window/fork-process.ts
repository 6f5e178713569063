import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';

/** A process of ours beside the main one, which is talked to in messages. */
export interface ForkedProcess {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** However it ends; also after `kill`. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

/** Starts a built script in a process of its own; `name` is what lists of processes show. */
export function forkProcess(script: URL, name: string): ForkedProcess {
  // What it prints could hold words of the copy, which belong in no log.
  const forked = utilityProcess.fork(fileURLToPath(script), [], { serviceName: name, stdio: 'ignore' });
  return {
    post: (message) => forked.postMessage(message),
    onMessage: (listener) => void forked.on('message', listener),
    onExit: (listener) => void forked.once('exit', listener),
    kill: () => void forked.kill(),
  };
}
