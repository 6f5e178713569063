import { useStore } from 'zustand';
import type { HouseSettings } from '#shared/settings/house-settings.ts';
import { columnInches, readingMinutes } from '#shared/text/counts.ts';
import { lengthOfBody } from '#shared/text/reading.ts';
import { textWords } from '../../../words/text.ts';
import type { TextStore } from '../text-store.ts';

export interface CountsProps {
  readonly store: TextStore;
  readonly house: HouseSettings;
}

/**
 * How long the body is, or what of it is marked. What is counted is the text as it will read: nothing that
 * is struck. A part of its own, since its characters change with each key and nothing else need be drawn.
 */
export function Counts({ store, house }: CountsProps) {
  const words = useStore(store, ({ glance }) => glance?.words ?? null);
  const selection = useStore(store, ({ glance }) => glance?.selection ?? null);
  const characters = useStore(store, ({ document }) =>
    document === null ? null : lengthOfBody(document).characters,
  );
  if (words === null) return null;
  return (
    <p className="text-counts">
      <span>{textWords.words(words)}</span>
      {characters !== null && <span className="text-count-more">{textWords.characters(characters)}</span>}
      <span className="text-count-more">
        {house.lengthUnit === 'minutes'
          ? textWords.minutes(readingMinutes(words))
          : textWords.inches(columnInches(words, house.wordsPerInch))}
      </span>
      {selection !== null && <span className="text-count-selected">{textWords.selected(selection)}</span>}
    </p>
  );
}
