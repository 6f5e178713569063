// `npm run e2e`, `npm run tour` and `npm run bench`: the project's name, then arguments for Playwright.
import '../setup/require-node.mjs';
import { runPlaywright } from '../setup/playwright-run.mjs';
import { runAsScript } from '../setup/prepare.mjs';

const [project = 'e2e', ...args] = process.argv.slice(2);
await runAsScript(() => runPlaywright(project, { args }));
