import type { LeftOut } from '#shared/formats/imported-copy.ts';
import { counted } from './counted.ts';
import { importWords } from './formats.ts';

/** Sentences about pasting into a text. */
export const pasteWords = {
  reading: 'Reading the paste',
  pasting: 'Pasting',

  /**
   * What of a paste did not come in; null where there is nothing to tell. Style sheets come with every copy of a
   * word processor, and nobody misses them.
   */
  leftOut(leftOut: readonly { readonly what: LeftOut; readonly count: number }[]): string | null {
    const struck = leftOut.find(({ what }) => what === 'deleted-text')?.count ?? 0;
    const others = leftOut
      .filter(({ what }) => what !== 'deleted-text' && what !== 'style')
      .map(({ what, count }) => importWords.leftOut[what](count));
    const sentences = [
      ...(struck === 0
        ? []
        : [`${counted(struck, 'deleted passage was', 'deleted passages were')} left out.`]),
      ...(others.length === 0 ? [] : [`Not pasted: ${others.join(', ')}.`]),
    ];
    return sentences.length === 0 ? null : sentences.join(' ');
  },
};
