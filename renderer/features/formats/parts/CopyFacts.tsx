import type { ImportPreview } from '#shared/formats/imported-copy.ts';
import { importWords as words } from '../../../words/formats.ts';

export interface CopyFactsProps {
  readonly preview: ImportPreview;
}

/** Where the copy came from, how it was read, and what of it was left out. */
export function CopyFacts({ preview }: CopyFactsProps) {
  const { fileName, mediaType, charset, size, leftOut } = preview;
  return (
    <div className="import-facts">
      <h2>{words.source(fileName)}</h2>
      <p className="soft">{words.facts(mediaType, charset, size)}</p>
      {leftOut.length > 0 && (
        <>
          <h3>{words.leftOutTitle}</h3>
          <ul>
            {leftOut.map(({ what, count }) => (
              <li key={what}>{words.leftOut[what](count)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
