import { readFile } from 'node:fs/promises';
import { createHarperLinter, type HarperLinter } from './harper-linter.ts';
import { type FromLanguageProcess, type ToLanguageProcess, toLanguageProcess } from './language-messages.ts';

// The process that checks language: loads the checker when it starts, then answers one request after the other.
// Whoever started it ends it; until then it keeps what it loaded.

const port = process.parentPort;
const load = async (): Promise<HarperLinter> =>
  createHarperLinter(new Uint8Array(await readFile(new URL('harper_wasm_slim_bg.wasm', import.meta.url))));

let linter = load();
let last: Promise<void> = Promise.resolve();

port.on('message', ({ data }) => {
  const request = toLanguageProcess.parse(data);
  last = last.then(() => answer(request));
});

async function answer({ id, dialect, paragraphs }: ToLanguageProcess): Promise<void> {
  const lints: FromLanguageProcess['lints'] = [];
  for (const paragraph of paragraphs) {
    const { check } = await linter;
    try {
      lints.push(await check(paragraph, dialect));
    } catch {
      // The checker may have failed in the middle of its own memory, so it is not used again. The words that
      // it failed over count as without findings: one odd paragraph must not stop the others.
      lints.push([]);
      linter = load();
    }
  }
  port.postMessage({ id, lints } satisfies FromLanguageProcess);
}
