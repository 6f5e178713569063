// `npm run package:check`: makes the .deb, installs it, drives the installed app, removes it again.
import '../setup/require-node.mjs';
import { join } from 'node:path';
import { checkPackage, requireCleanMachine } from '../package/check-package.mjs';
import { prepareElectron, runAsScript } from '../setup/prepare.mjs';
import { runCommand } from '../setup/run-command.mjs';

await runAsScript(async () => {
  requireCleanMachine();
  await prepareElectron({ virtualDisplay: true });
  // In a process of its own: electron-builder ends the one that it runs in with code 0 whatever comes after it.
  const packaging = [join(import.meta.dirname, 'package.mjs'), '--quick'];
  const code = await runCommand(process.execPath, packaging);
  return code === 0 ? checkPackage() : code;
});
