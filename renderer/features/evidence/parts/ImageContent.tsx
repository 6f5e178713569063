import { useEffect, useRef, useState } from 'react';
import { viewerWords as words } from '../../../words/evidence.ts';

export interface ImageContentProps {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/**
 * A picture, decoded to points and painted. It has no address and no document of its own, so that nothing in it can
 * load or run; a drawing made of text is no picture here.
 */
export function ImageContent({ title, bytes }: ImageContentProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let left = false;
    // Copied, because what came over the wire may be part of a larger buffer.
    createImageBitmap(new Blob([Uint8Array.from(bytes)]))
      .then((bitmap) => {
        const surface = canvas.current;
        if (left || surface === null) return bitmap.close();
        surface.width = bitmap.width;
        surface.height = bitmap.height;
        surface.getContext('2d')?.drawImage(bitmap, 0, 0);
        bitmap.close();
      })
      .catch(() => left || setBroken(true));
    return () => {
      left = true;
    };
  }, [bytes]);
  if (broken) return <p role="alert">{words.notAPicture}</p>;
  return <canvas ref={canvas} className="evidence-picture" role="img" aria-label={words.picture(title)} />;
}
