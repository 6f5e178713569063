import { chownSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPlaywrightProject } from '../setup/playwright-run.mjs';
import { say } from '../setup/prepare.mjs';
import { projectRoot } from '../setup/project-paths.mjs';
import { captureCommand } from '../setup/run-command.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';

// Any user but root will do; this one is on every Debian system and may do least. 65534 is its fixed number.
const ordinaryUser = { name: 'nobody', group: 'nogroup', id: 65_534 };

// What the package's own scripts make, and so dpkg does not list.
const madeByScripts = [
  '/usr/bin/stet',
  '/etc/alternatives/stet',
  '/var/lib/dpkg/alternatives/stet',
  '/etc/apparmor.d/stet',
  '/opt/Stet',
];

// The system may be looking for updates just now, and nobody is there to answer questions.
const patiently = ['-y', '-o', 'DPkg::Lock::Timeout=120'];
const unasked = { env: { DEBIAN_FRONTEND: 'noninteractive' } };

/**
 * Installs the package of dist/ on this very system, lets a journey drive the installed app as an ordinary user,
 * removes it and sees whether anything is left.
 * @returns {Promise<number>} The exit code.
 */
export async function checkPackage() {
  const deb = builtPackage();
  const home = mkdtempSync(join(tmpdir(), 'stet-home-'));
  chownSync(home, ordinaryUser.id, ordinaryUser.id);
  /** @type {string[]} */
  let files = [];
  let code = 1;
  // An interrupt ends the installer and the journey; this process lives on to remove what is there of the package.
  process.on('SIGINT', () => undefined);
  try {
    say('Installing the package.');
    await install(deb);
    files = (await requireSuccess('dpkg-query', ['-L', 'stet'])).split('\n');
    say('Driving the installed app.');
    code = await runPlaywrightProject('package', {
      args: [],
      env: { STET_INSTALLED_AS: JSON.stringify(asOrdinaryUser(home)), STET_INSTALLED_HOME: home },
    });
  } finally {
    say('Removing the package.');
    await captureCommand('apt-get', [...patiently, 'purge', 'stet'], unasked);
    rmSync(home, { recursive: true, force: true });
  }
  const left = leftovers([...files, ...madeByScripts]);
  say(left.length === 0 ? 'Nothing is left of it.' : `It left behind: ${left.join(', ')}`);
  return left.length === 0 ? code : 1;
}

/** @returns {string} */
function builtPackage() {
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const folder = join(projectRoot, 'dist');
  const deb = readdirSync(folder).find(
    (entry) => entry.startsWith(`${name}_${version}_`) && entry.endsWith('.deb'),
  );
  if (!deb) throw new Error(`There is no .deb of ${name} ${version} in ${folder}.`);
  return join(folder, deb);
}

/** Refuses a machine on which nothing can be installed, or where a Stet that somebody uses would be removed. */
export function requireCleanMachine() {
  const mend = 'sudo npm run package:check, on a Debian system without Stet';
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new SetupProblem(
      'The package cannot be tried out here.',
      'installing it needs root on Debian',
      mend,
    );
  }
  if (existsSync('/opt/Stet')) {
    const remove = 'sudo apt-get purge stet, if nobody needs it, and the same command again';
    throw new SetupProblem('Stet is installed here.', 'the check would remove it in the end', remove);
  }
}

/** @param {string} deb */
async function install(deb) {
  const args = [...patiently, 'install', '--no-install-recommends', deb];
  if ((await captureCommand('apt-get', args, unasked)).code === 0) return;
  // A new system has no lists of packages yet, or old ones, and so not the libraries that Stet depends on.
  await captureCommand('apt-get', [...patiently, 'update'], unasked);
  await requireSuccess('apt-get', args);
}

/**
 * @param {string} home
 * @returns {string[]} What stands before a command to run it as the ordinary user, with nothing of root's environment.
 */
function asOrdinaryUser(home) {
  const { name, group } = ordinaryUser;
  const user = ['setpriv', `--reuid=${name}`, `--regid=${group}`, '--clear-groups', '--reset-env'];
  // What a broken-off run leaves in the folder for passing files goes with the home. The last would lead the window
  // of a Stet in development to another page; an installed one must not heed it.
  return [...user, 'env', `HOME=${home}`, `TMPDIR=${home}`, 'ELECTRON_RENDERER_URL=http://127.0.0.1:9/'];
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string>} What it printed.
 */
async function requireSuccess(command, args) {
  const { code, output } = await captureCommand(command, args, unasked);
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
