import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below these folders in which any of the words stands, as UTF-8 or as UTF-16 in either order. */
export function filesWith(words: readonly string[], ...folders: readonly string[]): readonly string[] {
  const forms = words.flatMap((word) => {
    const wide = Buffer.from(word, 'utf16le');
    return [Buffer.from(word), Buffer.from(word.toLowerCase()), wide, Buffer.from(wide).swap16()];
  });
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return forms.some((form) => bytes.includes(form));
      }),
  );
}
