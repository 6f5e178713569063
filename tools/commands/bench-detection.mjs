// `npm run bench:detection -- <folder> [unnamed.tsv]`: holds what is proposed as claims against articles in which people
// marked who says what. It needs neither Electron nor a built app.
import '../setup/require-node.mjs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareTools, runAsScript } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/project-paths.mjs';

await runAsScript(async () => {
  // npm moves to the project's folder; file names are meant from where the command was given.
  const from = process.env.INIT_CWD ?? process.cwd();
  const [folder, unnamed] = process.argv.slice(2).map((path) => resolve(from, path));
  if (folder === undefined) {
    console.error('Give the folder that has text/ and attributions/: npm run bench:detection -- <folder>');
    return 1;
  }
  await prepareTools();
  const { build } = await import('vite');
  const outDir = join(projectRoot, 'out', 'bench-detection');
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    build: { outDir, ssr: 'e2e/bench/detection/print-figures.ts', target: 'node20.18' },
  });
  const bench = await import(pathToFileURL(join(outDir, 'print-figures.js')).href);
  return bench.printFigures(folder, unnamed ?? null);
});
