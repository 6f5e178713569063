// `npm run check`; `npm run check -- --write` first mends what Biome can mend by itself.
import '../setup/require-node.mjs';
import { prepareTools, runAsScript } from '../setup/prepare.mjs';

await runAsScript(async () => {
  await prepareTools();
  // Loaded only now, because the checks need what has just been installed.
  const { formatSources, runChecks } = await import('../checks/run-checks.mjs');
  if (process.argv.includes('--write')) await formatSources();
  return (await runChecks()) === 0 ? 0 : 1;
});
