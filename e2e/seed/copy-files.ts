import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Copy as it comes: from a web page, a word processor, an editor of plain text. */
export type CopyFile = 'harbour.txt' | 'saved-page.html' | 'word-paste.html' | 'minutes.md';

export function copyPath(name: CopyFile): string {
  return resolve(import.meta.dirname, 'copy', name);
}

/** The copy's text. The saved page is written in windows-1252, as it says itself. */
export function copyText(name: CopyFile): string {
  const charset = name === 'saved-page.html' ? 'windows-1252' : 'utf-8';
  return new TextDecoder(charset).decode(readFileSync(copyPath(name)));
}
