import type { CopyMediaType, ImportedCopy, LeftOut } from './imported-copy.ts';
import { leftOutKinds } from './imported-copy.ts';
import { mediaTypeOf } from './media-type.ts';
import { proposeSlug } from './propose-slug.ts';
import { textOfRuns } from './read-block.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { readText } from './read-text.ts';
import { recogniseCopy } from './recognise-copy.ts';

/** Copy as it came: bytes, and what is known of them. */
export interface CopyBytes {
  readonly fileName: string | null;
  /** Null to find out from the name and the bytes. */
  readonly mediaType: CopyMediaType | null;
  readonly bytes: Uint8Array;
}

/** One reader for each type of copy: characters in, blocks out. */
const readers = { 'text/plain': readPlain, 'text/html': readHtml, 'text/markdown': readMarkdown } as const;

/** From bytes to what a person reviews; null where the bytes are not text. Tells how far it is, 0 to 1. */
export function readCopy(copy: CopyBytes, progress: (done: number) => void = () => {}): ImportedCopy | null {
  const read = readText(copy.bytes);
  if (read === null) return null;
  // The shares are rough: finding the story in a page takes longest.
  progress(0.2);
  const mediaType = copy.mediaType ?? mediaTypeOf(copy.fileName, read.text);
  const found = readers[mediaType](read.text);
  progress(0.8);
  const blocks = recogniseCopy(found);
  const headline = blocks.find(({ part }) => part === 'headline');
  progress(1);
  return {
    mediaType,
    charset: read.charset,
    blocks,
    proposedSlug: proposeSlug(headline === undefined ? '' : textOfRuns(headline.runs)),
    leftOut: listLeftOut(new Map([...found.leftOut, ['undecodable-character', read.undecodable]])),
  };
}

function listLeftOut(counts: ReadonlyMap<LeftOut, number>): ImportedCopy['leftOut'] {
  return leftOutKinds
    .map((what) => ({ what, count: counts.get(what) ?? 0 }))
    .filter(({ count }) => count > 0);
}
