import type { CopyMediaType } from './imported-copy.ts';

/** Ends of file names that leave no doubt. `.txt` is not among them: much HTML is saved under it. */
const endings: Readonly<Record<string, CopyMediaType>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  shtml: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
  mdown: 'text/markdown',
};

/** What kind of copy it is, from the name of its file and, where that says nothing, from how it begins. */
export function mediaTypeOf(fileName: string | null, text: string): CopyMediaType {
  const ending = /\.([a-z]+)$/i.exec(fileName ?? '')?.[1]?.toLowerCase();
  const named = ending === undefined ? undefined : endings[ending];
  if (named !== undefined) return named;
  // A file says what it is near its beginning, and patterns over all of a large one would take long.
  const start = text.slice(0, 20_000);
  if (/^\s*(<!doctype html|<\?xml[^>]*>\s*<!doctype html|<html[\s>])/i.test(start)) return 'text/html';
  if (/<(p|h[1-6]|div|article|body)(\s[^<>]*)?>.*<\/\1>/is.test(start)) return 'text/html';
  return looksLikeMarkdown(start) ? 'text/markdown' : 'text/plain';
}

/** A heading with its sharp or a link in brackets; asterisks alone are typed into plain text too. */
function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text) || /\[[^\]\n]{1,200}\]\((https?:\/\/|mailto:)[^\s)]{1,500}\)/i.test(text);
}
