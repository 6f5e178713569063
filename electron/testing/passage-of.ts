import type { DocumentJson } from '#shared/text/document-json.ts';
import { newsSchema } from '#shared/text/schema.ts';

/** The ProseMirror positions of words that stand in one paragraph. */
export function passageOf(
  document: DocumentJson,
  words: string,
): { readonly from: number; readonly to: number } {
  let from = -1;
  newsSchema.nodeFromJSON(document).descendants((node, position) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at >= 0) from = position + at;
  });
  if (from < 0) throw new Error(`The draft does not say "${words}"`);
  return { from, to: from + words.length };
}
