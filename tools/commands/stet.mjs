// `npm run stet -- verify [file]`: the app's own command line, without a window.
import '../setup/require-node.mjs';
import { planLaunch } from '../setup/display.mjs';
import { prepareStet, runAsScript } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/project-paths.mjs';
import { runCommand } from '../setup/run-command.mjs';

await runAsScript(async () => {
  const runtime = await prepareStet({ virtualDisplay: false });
  const launch = await planLaunch({ virtualDisplay: false, folder: runtime.folder });
  const unseen = process.platform === 'linux' ? ['--ozone-platform=headless'] : [];
  const [command = '', ...args] = [
    ...launch.prefix,
    runtime.binary,
    ...launch.flags,
    ...unseen,
    projectRoot,
    ...process.argv.slice(2),
  ];
  // npm moves to the project's folder; file names are meant from where the command was given.
  return runCommand(command, args, { env: launch.env, cwd: process.env.INIT_CWD ?? process.cwd() });
});
