import { z } from 'zod';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How the window looks to whoever sits here. Kept by the store, so that it comes back as it was. */
export const settings = z.object({
  theme: z.enum(themes),
  /** Sizes in percent of each resizable group, by the group's name. */
  panes: z.record(z.string().max(40), z.array(z.number().min(0).max(100)).max(6)),
  /** Panes that are hidden, by name. */
  hidden: z.array(z.string().max(40)).max(20),
});
export type Settings = z.infer<typeof settings>;

/** For a store that has kept none, or whose settings have another form by now. */
export const defaultSettings: Settings = { theme: 'system', panes: {}, hidden: [] };

/** What Stet is and where it keeps things, for the Settings screen and for bug reports. */
export interface About {
  readonly version: string;
  readonly electron: string;
  readonly sqlite: string;
  readonly dataFolder: string;
  readonly platform: string;
}
