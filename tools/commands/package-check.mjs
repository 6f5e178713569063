// `npm run package:check`: makes the .deb, installs it, drives the installed app, removes it again.
import '../setup/require-node.mjs';
import { prepareStet, runAsScript } from '../setup/prepare.mjs';

await runAsScript(async () => {
  const runtime = await prepareStet({ virtualDisplay: true });
  // Loaded only now, because they need what has just been installed.
  const { buildPackage } = await import('../package/build-package.mjs');
  const { checkPackage } = await import('../package/check-package.mjs');
  const made = await buildPackage(runtime, { quick: true });
  const deb = made.find((file) => file.endsWith('.deb'));
  if (!deb) throw new Error('No .deb was made.');
  return checkPackage(deb);
});
