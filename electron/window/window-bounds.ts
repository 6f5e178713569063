import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const kept = bounds.extend({ maximised: z.boolean() });
/** In device-independent pixels, over all the screens together. */
export type Bounds = z.infer<typeof bounds>;
/** The place of the window when it is not maximised, and whether it was. */
export type KeptBounds = z.infer<typeof kept>;

/** The smallest window in which nothing is cut off, and the one that Stet begins with. */
export const leastSize = { width: 960, height: 640 };
export const firstSize = { width: 1280, height: 800 };

/** Where the window stood last; null the first time, and where the file says nothing sensible. */
export function readBounds(file: string): KeptBounds | null {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** A position that could not be kept is forgotten: it is not worth a failure. */
export function keepBounds(file: string, value: KeptBounds): void {
  try {
    writeFileSync(file, JSON.stringify(value));
  } catch {
    // The window will stand where it first stood.
  }
}

/**
 * The kept place if enough of its title bar is on one of the screens to take
 * hold of; otherwise the first size.
 */
export function placeOnScreens(
  last: KeptBounds | null,
  screens: readonly Bounds[],
): Bounds | { readonly width: number; readonly height: number } {
  if (last === null || !screens.some((screen) => canBeGrabbed(last, screen))) return firstSize;
  const { x, y, width, height } = last;
  return { x, y, width: Math.max(width, leastSize.width), height: Math.max(height, leastSize.height) };
}

/** Pixels of the title bar that a hand needs. */
const grip = 120;

function canBeGrabbed(window: Bounds, screen: Bounds): boolean {
  const seen = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return seen >= grip && window.y >= screen.y && window.y <= screen.y + screen.height - grip;
}
