// Imported first by every command, for its effect: an old Node would otherwise fail later in unclear words.
import { nodeSuits } from './node-version.mjs';

if (!nodeSuits(process.versions.node)) {
  console.error(
    `Stet needs Node 20.19 or newer in line 20, or Node 22.12 or newer; this is ${process.versions.node}.\n` +
      '  Mend: install a current Node (for instance `nvm install 22`), then run the same command again.',
  );
  process.exit(1);
}
