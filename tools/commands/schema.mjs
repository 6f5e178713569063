// `npm run schema`: writes db/schema.sql anew from the migrations. The test that compares the file with the
// database is the one that writes it, since Node 20 cannot import the migrations, being TypeScript.
import '../setup/require-node.mjs';
import { prepareElectron, runAsScript } from '../setup/prepare.mjs';
import { runVitest } from '../setup/vitest-run.mjs';

await runAsScript(async () => {
  await prepareElectron({ virtualDisplay: false });
  return runVitest(['--watch=false', 'db/schema.test.ts'], { UPDATE_SCHEMA: '1' });
});
