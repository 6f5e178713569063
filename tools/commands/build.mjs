import '../setup/require-node.mjs';
import { prepareBuild } from '../setup/built-app.mjs';
import { prepareTools, runAsScript, say } from '../setup/prepare.mjs';

await runAsScript(async () => {
  await prepareTools();
  await prepareBuild(say);
  return 0;
});
