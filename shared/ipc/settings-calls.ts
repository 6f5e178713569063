import { z } from 'zod';
import { type HouseSettings, houseSettings } from '../settings/house-settings.ts';
import { type About, type Settings, settings } from '../settings/settings.ts';
import { defineCall } from './define.ts';

/** An entry of the native menu; the command table in the renderer is where it comes from. */
export const menuItem = z.object({
  menu: z.enum(['file', 'edit', 'view', 'story', 'help']),
  id: z.string().max(60),
  label: z.string().max(120),
  /** The shortcut in Electron's notation, as in `CmdOrCtrl+P`. */
  accelerator: z.string().max(60).nullable(),
  enabled: z.boolean(),
});
export type MenuItem = z.infer<typeof menuItem>;

/**
 * The window itself: how it looks, its native menu, and how it closes. All of that works before anybody has
 * signed in; how the house writes does not.
 */
export const settingsCalls = {
  'settings:get': defineCall<Settings>()({
    doc: 'How the window looks.',
    input: z.object({}),
    failures: [],
    access: 'anyone',
    recorded: 'nothing',
  }),
  'settings:save': defineCall<Settings>()({
    doc: 'Keeps how the window looks.',
    input: settings,
    failures: [],
    access: 'anyone',
    recorded: 'preference',
  }),
  'settings:house': defineCall<HouseSettings>()({
    doc: 'How the house writes.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'settings:save-house': defineCall<HouseSettings>()({
    doc: 'Changes how the house writes, for everybody who works here.',
    input: houseSettings,
    failures: [],
    access: 'house.manage',
    recorded: 'deed',
  }),
  'settings:about': defineCall<About>()({
    doc: 'Versions and the data folder.',
    input: z.object({}),
    failures: [],
    access: 'anyone',
    recorded: 'nothing',
  }),
  'settings:ready-to-close': defineCall<null>()({
    doc: 'The answer to the event of closing: everything unsent has been sent, the window may go.',
    input: z.object({}),
    failures: [],
    access: 'anyone',
    recorded: 'nothing',
  }),
  'settings:paste-plain': defineCall<null>()({
    doc: 'Pastes what is in the clipboard as bare words where the keyboard is; only the system can read it.',
    input: z.object({}),
    failures: [],
    access: 'signed-in',
    recorded: 'nothing',
  }),
  'settings:set-menu': defineCall<null>()({
    doc: 'Builds the native menu from the command table of the window.',
    input: z.object({ items: z.array(menuItem).max(200) }),
    failures: [],
    access: 'anyone',
    recorded: 'nothing',
  }),
};
