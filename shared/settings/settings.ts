import { z } from 'zod';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Sizes of the copy in percent, from the smallest to the largest. */
const zoomSteps = [70, 80, 90, 100, 110, 125, 150, 175, 200] as const;

/** How the copy is shown while somebody reads or writes it. */
const copyView = z.object({
  /** Nothing but the copy is on the screen. */
  focus: z.boolean(),
  /** The line that is written stays at one height, and the text moves under it. */
  typewriter: z.boolean(),
  /** Size of the copy in percent; the measure grows with it, so that a line stays as long in characters. */
  zoom: z.number().min(zoomSteps[0]).max(200),
});
export type CopyView = z.infer<typeof copyView>;

const defaultCopyView: CopyView = { focus: false, typewriter: false, zoom: 100 };

/** The next larger size of the copy, or the next smaller one; the same at either end. */
export function zoomAfter(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? zoomSteps.find((step) => step > zoom) : zoomSteps.findLast((step) => step < zoom);
  return next ?? zoom;
}

/** How the window looks to whoever sits here. Kept by the store, so that it comes back as it was. */
export const settings = z.object({
  theme: z.enum(themes),
  /** Sizes in percent of each resizable group, by the group's name. */
  panes: z.record(z.string().max(40), z.array(z.number().min(0).max(100)).max(6)),
  /** Panes that are hidden, by name. */
  hidden: z.array(z.string().max(40)).max(20),
  copy: copyView,
  /** Whether spelling and grammar are checked; null until somebody has said, and then it is for the machine. */
  languageCheck: z.boolean().nullable(),
});
export type Settings = z.infer<typeof settings>;

/** For a store that has kept none, or whose settings have another form by now. */
export const defaultSettings: Settings = {
  theme: 'system',
  panes: {},
  hidden: [],
  copy: defaultCopyView,
  languageCheck: null,
};

/** What Stet is and where it keeps things, for the Settings screen and for bug reports. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly sqlite: string;
  readonly dataFolder: string;
  readonly platform: string;
}
