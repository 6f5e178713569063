// `npm run unit`: arguments go to vitest, for instance a part of a file name, or `--watch`.
import '../setup/require-node.mjs';
import { prepareElectron, runAsScript } from '../setup/prepare.mjs';
import { runVitest } from '../setup/vitest-run.mjs';

await runAsScript(async () => {
  await prepareElectron({ virtualDisplay: false });
  return runVitest(['--watch=false', ...process.argv.slice(2)]);
});
