#!/usr/bin/env node
// Stands in for fpm, which electron-builder asks to make a .deb and which Debian does not have: takes the
// same command line and makes the package with Debian's own dpkg-deb.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { controlFile, readFpmCommand } from './deb-control.mjs';

const command = readFpmCommand(process.argv.slice(2));
const tree = mkdtempSync(join(tmpdir(), 'stet-deb-'));
try {
  for (const { from, to } of command.files) {
    const target = join(tree, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
    if (statSync(from).isFile()) chmodSync(target, 0o644);
  }
  const size = Number(execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0]);
  const control = join(tree, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlFile(command, size));
  for (const [name, script] of Object.entries(command.scripts)) {
    copyFileSync(script, join(control, name));
    chmodSync(join(control, name), 0o755);
  }
  // mkdtemp keeps others out, but this folder becomes the root of the system that it is installed on.
  chmodSync(tree, 0o755);
  const output = command.option('--package');
  const compression = command.option('--deb-compression').replace('gz', 'gzip');
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', tree, output], {
    stdio: 'inherit',
  });
} finally {
  rmSync(tree, { recursive: true, force: true });
}
