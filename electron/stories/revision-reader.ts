import { sha256 } from '#db/sha256.ts';
import type { StoredRevision } from '#db/stories/revision-row.ts';
import type { Revision } from '#shared/stories/revision.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import { project } from '#shared/text/projection.ts';

/**
 * A revision with whether it is still what was published: its document has its hash, and its text is the text
 * of that document. Found out at each reading, because a file can be changed by what is not Stet.
 */
export function readRevision({ canonicalDocument, ...revision }: StoredRevision): Revision {
  const intact = sha256(canonicalDocument) === revision.sha256 && textOf(revision.document) === revision.text;
  return { ...revision, intact };
}

/** Null for a document that this Stet cannot read. */
function textOf(json: Revision['document']): string | null {
  // A newer Stet may have published with blocks that this one lacks: then nothing can be vouched for.
  const checked = checkDocument(json);
  return checked.ok ? project(checked.document, 'final').text : null;
}
