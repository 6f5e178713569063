/** The worker that hashes files is TypeScript until it is built; this one hashes and copies a small file at once. */
export function aHashWorker(): URL {
  const source = `import { parentPort, workerData } from 'node:worker_threads';
    import { readFileSync, writeFileSync } from 'node:fs';
    import { createHash } from 'node:crypto';
    const bytes = readFileSync(workerData.source);
    if (workerData.copyTo !== null) writeFileSync(workerData.copyTo, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const first = new Uint8Array(bytes.subarray(0, workerData.firstBytes));
    parentPort.postMessage({ kind: 'hashed', sha256, size: bytes.length, first, changedAt: 0 });`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
