import { chownSync, existsSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPlaywrightProject } from '../setup/playwright-run.mjs';
import { say } from '../setup/prepare.mjs';
import { captureCommand } from '../setup/run-command.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';

// Any user but root will do; this one is on every Debian system and may do least. 65534 is its fixed number.
const ordinaryUser = { name: 'nobody', group: 'nogroup', id: 65_534 };

// What the package's own scripts make, and so dpkg does not list.
const madeByScripts = ['/usr/bin/stet', '/etc/alternatives/stet', '/etc/apparmor.d/stet', '/opt/Stet'];

/**
 * Installs the package on this very system, lets a journey drive the installed app as an ordinary user,
 * removes it and sees whether anything is left.
 * @param {string} deb
 * @returns {Promise<number>} The exit code.
 */
export async function checkPackage(deb) {
  await requireCleanMachine();
  const home = mkdtempSync(join(tmpdir(), 'stet-home-'));
  chownSync(home, ordinaryUser.id, ordinaryUser.id);
  /** @type {string[]} */
  let files = [];
  let code = 1;
  try {
    say('Installing the package.');
    await requireSuccess('apt-get', ['install', '-y', '--no-install-recommends', deb]);
    files = (await requireSuccess('dpkg-query', ['-L', 'stet'])).split('\n');
    say('Driving the installed app.');
    const { name, group } = ordinaryUser;
    const asUser = ['setpriv', `--reuid=${name}`, `--regid=${group}`, '--clear-groups', '--reset-env'];
    const start = [
      ...asUser,
      'env',
      `HOME=${home}`,
      'xvfb-run',
      '-a',
      '-s',
      '-screen 0 1600x1000x24',
      '/usr/bin/stet',
    ];
    code = await runPlaywrightProject('package', {
      args: [],
      env: { STET_INSTALLED: JSON.stringify(start), STET_INSTALLED_HOME: home },
    });
  } finally {
    say('Removing the package.');
    await captureCommand('apt-get', ['purge', '-y', 'stet'], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    rmSync(home, { recursive: true, force: true });
  }
  const left = leftovers([...files, ...madeByScripts]);
  say(left.length === 0 ? 'Nothing is left of it.' : `It left behind: ${left.join(', ')}`);
  return left.length === 0 ? code : 1;
}

async function requireCleanMachine() {
  const mend = 'sudo npm run package:check, on a Debian system without Stet';
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new SetupProblem(
      'The package cannot be tried out here.',
      'installing it needs root on Debian',
      mend,
    );
  }
  if (existsSync('/opt/Stet')) {
    throw new SetupProblem('Stet is installed here.', 'the check would remove it in the end', mend);
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string>} What it printed.
 */
async function requireSuccess(command, args) {
  const { code, output } = await captureCommand(command, args, {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code === 0) return output.trim();
  throw new Error(`${command} ${args.join(' ')} ended with code ${code}:\n${output}`);
}

/**
 * @param {readonly string[]} paths
 * @returns {string[]} Those that are still there; folders that others use too do not count.
 */
function leftovers(paths) {
  return paths.filter((path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found !== undefined && (!found.isDirectory() || path.startsWith('/opt/Stet'));
  });
}
