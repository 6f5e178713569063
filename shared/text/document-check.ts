import type { Node } from 'prosemirror-model';
import { canonicalJson } from '../journal/canonical-json.ts';
import type { DocumentJson } from './document-json.ts';
import { newsSchema } from './schema.ts';
import { strangerIn } from './stranger-in.ts';

/** A document that fits the schema, or why it does not. */
export type CheckedDocument =
  | { readonly ok: true; readonly document: Node }
  | { readonly ok: false; readonly problem: string };

/**
 * Makes a document of its JSON. What this Stet does not know (a node of a newer one) is refused, never dropped:
 * whoever holds the bytes keeps them as they are.
 */
export function checkDocument(json: DocumentJson): CheckedDocument {
  try {
    // ProseMirror leaves out attributes that it does not know without a word; here that would be a silent loss.
    const stranger = strangerIn(json);
    if (stranger !== null) return { ok: false, problem: `unknown: ${stranger}` };
    const document = newsSchema.nodeFromJSON(json);
    document.check();
    if (document.type !== newsSchema.topNodeType) return { ok: false, problem: `a ${document.type.name}` };
    return { ok: true, document };
  } catch (error) {
    // ProseMirror throws for everything that does not fit; anything else is a mistake of ours.
    if (error instanceof RangeError) return { ok: false, problem: error.message };
    throw error;
  }
}

/** The text that a document's SHA-256 is taken of. */
export function documentCanonicalText(document: Node): string {
  return canonicalJson(document.toJSON());
}
