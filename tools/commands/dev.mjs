import '../setup/require-node.mjs';
import { buildConfig, electronVite, forgetBuild } from '../setup/built-app.mjs';
import { hasDisplay, planLaunch } from '../setup/display.mjs';
import { prepareElectron, runAsScript, say } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/project-paths.mjs';
import { runCommand } from '../setup/run-command.mjs';

await runAsScript(async () => {
  const virtualDisplay = !hasDisplay();
  const runtime = await prepareElectron({ virtualDisplay });
  const launch = await planLaunch({ virtualDisplay, folder: runtime.folder });
  if (virtualDisplay) say('There is no display here, so Stet runs under a virtual one, unseen.');
  forgetBuild();
  const noSandbox = launch.flags.includes('--no-sandbox') ? ['--noSandbox'] : [];
  const [command = '', ...args] = [
    ...launch.prefix,
    process.execPath,
    ...[...electronVite, 'dev', '--watch', ...buildConfig, ...noSandbox],
    ...process.argv.slice(2),
  ];
  // electron-vite starts the Electron that this names, and knows no other way to find the fallback.
  return runCommand(command, args, {
    cwd: projectRoot,
    env: { ...launch.env, ELECTRON_EXEC_PATH: runtime.binary },
  });
});
