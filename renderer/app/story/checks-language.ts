import type { Settings } from '#shared/settings/settings.ts';

/** In GB. With less, the 400 MB of the language check are missed by everything else. */
const enoughMemory = 8;

/** Whether language is checked on this computer: as somebody has said, or else where there is memory for it. */
export function checksLanguage({ languageCheck }: Settings): boolean {
  return languageCheck ?? hasEnoughMemory();
}

/** The browser tells the memory of the machine, rounded to a power of two, where it tells it. */
function hasEnoughMemory(): boolean {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory');
  return typeof memory !== 'number' || memory >= enoughMemory;
}
