import '../setup/require-node.mjs';
import { hasDisplay, planLaunch } from '../setup/display.mjs';
import { prepareStet, runAsScript, say } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/project-paths.mjs';
import { runCommand } from '../setup/run-command.mjs';

await runAsScript(async () => {
  const virtualDisplay = !hasDisplay();
  const runtime = await prepareStet({ virtualDisplay });
  const launch = await planLaunch({ virtualDisplay, folder: runtime.folder });
  if (virtualDisplay) {
    say('There is no display here, so Stet runs under a virtual one, unseen. Ctrl+C ends it.');
    say('To see it in pictures, run: npm run tour');
  } else {
    say('Opening Stet.');
  }
  const [command = '', ...args] = [
    ...launch.prefix,
    runtime.binary,
    ...launch.flags,
    projectRoot,
    ...process.argv.slice(2),
  ];
  return runCommand(command, args, { env: launch.env });
});
