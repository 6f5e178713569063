import { app, dialog } from 'electron';

/** Why Stet cannot start: what happened, what is safe, what to do. */
export interface StartFailure {
  readonly message: string;
  readonly detail: string;
}

/**
 * Says natively why Stet cannot start, and ends it. Where nobody sits before the screen (`STET_UNATTENDED`),
 * as in tests, it is printed instead.
 */
export function failToStart({ message, detail }: StartFailure): void {
  if (process.env.STET_UNATTENDED) process.stderr.write(`${message}\n${detail}\n`);
  else dialog.showMessageBoxSync({ type: 'error', title: 'Stet', message, detail, buttons: ['Quit'] });
  // Not `quit`: there is no window to ask and no store to close.
  app.exit(1);
}
