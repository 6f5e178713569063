import { expect, test } from 'vitest';
import { controlFile, readFpmCommand } from './deb-control.mjs';

const args = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgtk-3-0 | libgtk-3-0t64'],
  ...['--deb-recommends', '', '--deb-compression', 'xz', '--architecture', 'amd64'],
  ...[
    '--after-install',
    '/tmp/a',
    '--after-remove',
    '/tmp/b',
    '--description',
    'Edit copy\n Edit, source\n\n and correct',
  ],
  ...[
    '--version',
    '0.1.0',
    '--package',
    '/dist/stet.deb',
    '--name',
    'stet',
    '--maintainer',
    'A <a@b.example>',
  ],
  ...['--url', 'https://stet.example', '--category', 'editors', '--deb-priority', 'optional'],
  ...['/dist/linux-unpacked/=/opt/Stet', '/icons/16=16.png=/usr/share/icons/stet.png'],
];

test('the command line of fpm becomes files, scripts and a control file', () => {
  const command = readFpmCommand(args);
  expect(command.files).toEqual([
    { from: '/dist/linux-unpacked/', to: '/opt/Stet' },
    { from: '/icons/16=16.png', to: '/usr/share/icons/stet.png' },
  ]);
  expect(command.scripts).toEqual({ postinst: '/tmp/a', postrm: '/tmp/b' });
  expect(controlFile(command, 1234).split('\n')).toEqual([
    'Package: stet',
    'Version: 0.1.0',
    'Architecture: amd64',
    'Maintainer: A <a@b.example>',
    'Installed-Size: 1234',
    'Depends: libnss3, libgtk-3-0 | libgtk-3-0t64',
    'Section: editors',
    'Priority: optional',
    'Homepage: https://stet.example',
    'Description: Edit copy',
    ' Edit, source',
    ' .',
    ' and correct',
    '',
  ]);
});

test('no other kind of package is made', () => {
  expect(() => readFpmCommand(['-t', 'rpm'])).toThrow('not rpm');
});
