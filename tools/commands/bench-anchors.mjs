// `npm run bench:anchors -- [folder]`: rewrites texts by chance, word by word known, and says where anchors went; beside
// it what a plain quote search makes of the same. It needs neither Electron nor a built app.
import '../setup/require-node.mjs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareTools, runAsScript } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/project-paths.mjs';

await runAsScript(async () => {
  // npm moves to the project's folder; a folder is meant from where the command was given.
  const from = process.env.INIT_CWD ?? process.cwd();
  const folder = process.argv[2] === undefined ? null : resolve(from, process.argv[2]);
  await prepareTools();
  const { build } = await import('vite');
  const outDir = join(projectRoot, 'out', 'bench-anchors');
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    build: { outDir, ssr: 'e2e/bench/anchors/print-anchor-figures.ts', target: 'node20.18' },
  });
  const bench = await import(pathToFileURL(join(outDir, 'print-anchor-figures.js')).href);
  return bench.printAnchorFigures(folder);
});
