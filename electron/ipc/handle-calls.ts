import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type CallName, contract } from '#shared/ipc/contract.ts';
import { answerCall, type CallTools } from './answer-call.ts';

export interface CallGate extends CallTools {
  /** Whether the call comes from the main frame of our own window, showing our own page. */
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean;
}

/**
 * The one place where calls come in. A call from anywhere but our page is refused before anything of it is
 * looked at; everything else is for `answerCall`.
 */
export function handleCalls(gate: CallGate): void {
  // The keys of the contract are the names of the calls; TypeScript widens them to strings.
  for (const name of Object.keys(contract) as CallName[]) {
    ipcMain.handle(name, (event, input: unknown) => {
      if (gate.isOurs(event)) return answerCall(name, input, gate);
      // Logged as an incident of ours: no page but ours is ever loaded, so this should not be possible.
      gate.log.info('call refused', { name, frame: event.senderFrame === event.sender.mainFrame });
      throw new Error('Calls are taken from the window of Stet alone');
    });
  }
}
