import '../setup/require-node.mjs';
import { prepareStet, runAsScript, say } from '../setup/prepare.mjs';

await runAsScript(async () => {
  const runtime = await prepareStet({ virtualDisplay: false });
  // Loaded only now, because it needs what has just been installed.
  const { buildPackage } = await import('../package/build-package.mjs');
  for (const file of await buildPackage(runtime, { quick: process.argv.includes('--quick') }))
    say(`Made ${file}`);
  if (!runtime.official) say('It holds the fallback runtime: good for trying out, not for giving away.');
  return 0;
});
