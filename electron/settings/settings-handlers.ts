import type { ParsedInput } from '#shared/ipc/contract.ts';
import { ok } from '#shared/ipc/result.ts';
import type { CallsOf, HandlerTable } from '../ipc/handler-table.ts';
import type { HouseService } from './house-service.ts';
import type { SettingsService } from './settings-service.ts';
import type { StandardsKeeper } from './standards-keeper.ts';

/** What the window itself does with some of the calls; features know no windows. */
export interface WindowActions {
  readonly readyToClose: () => void;
  readonly pastePlain: () => void;
  readonly setMenu: (items: ParsedInput<'settings:set-menu'>['items']) => void;
}

export interface SettingsServices {
  readonly settings: SettingsService;
  readonly house: HouseService;
  readonly standards: StandardsKeeper;
  readonly window: WindowActions;
}

export function settingsHandlers({
  settings: service,
  house,
  standards,
  window,
}: SettingsServices): HandlerTable<CallsOf<'settings'>> {
  return {
    'settings:get': () => service.get(),
    'settings:save': (wanted) => service.save(wanted),
    'settings:house': () => ok(house.current()),
    'settings:save-house': (wanted, caller) => house.save(wanted, caller),
    'settings:standards': () => ok(standards.current()),
    'settings:save-standards': (wanted, caller) => standards.save(wanted, caller),
    'settings:about': () => service.about(),
    'settings:ready-to-close': () => {
      window.readyToClose();
      return ok(null);
    },
    'settings:paste-plain': () => {
      window.pastePlain();
      return ok(null);
    },
    'settings:set-menu': ({ items }) => {
      window.setMenu(items);
      return ok(null);
    },
  };
}
