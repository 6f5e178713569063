/**
 * @typedef {object} FpmCommand What electron-builder asks of fpm.
 * @property {(name: string) => string} option The value of an option, empty where it was not given.
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {readonly { from: string, to: string }[]} files
 * @property {Readonly<Record<string, string>>} scripts Maintainer scripts: their Debian names, their files.
 */

// The options of fpm that stand alone; all others take the next argument as their value.
const withoutValue = new Set(['--force', '--debug']);

/**
 * @param {readonly string[]} args
 * @returns {FpmCommand}
 */
export function readFpmCommand(args) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  const files = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (withoutValue.has(arg)) continue;
    if (arg.startsWith('-')) {
      at += 1;
      options.set(arg, [...(options.get(arg) ?? []), args[at] ?? '']);
    } else {
      const middle = arg.lastIndexOf('=');
      files.push({ from: arg.slice(0, middle), to: arg.slice(middle + 1) });
    }
  }
  const all = (/** @type {string} */ name) => options.get(name) ?? [];
  if (all('-t')[0] !== 'deb') throw new Error(`Only .deb packages can be made here, not ${all('-t')[0]}.`);
  return {
    option: (name) => all(name)[0] ?? '',
    depends: all('-d'),
    recommends: all('--deb-recommends').filter(Boolean),
    files,
    scripts: { postinst: all('--after-install')[0] ?? '', postrm: all('--after-remove')[0] ?? '' },
  };
}

/**
 * @param {FpmCommand} command
 * @param {number} size What it takes on the disk, in KiB.
 */
export function controlFile({ option, depends, recommends }, size) {
  const [synopsis = '', ...details] = option('--description')
    .split('\n')
    .map((line) => line.trim());
  const fields = {
    Package: option('--name'),
    Version: option('--version'),
    Architecture: option('--architecture'),
    Maintainer: option('--maintainer'),
    'Installed-Size': String(size),
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: option('--category') || 'default',
    Priority: option('--deb-priority'),
    Homepage: option('--url'),
    // Further lines are indented, and an empty one is a dot, or the field would end there.
    Description: [synopsis, ...details.map((line) => ` ${line || '.'}`)].join('\n'),
  };
  return `${Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`;
}
