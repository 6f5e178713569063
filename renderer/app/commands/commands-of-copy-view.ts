import { zoomAfter } from '#shared/settings/settings.ts';
import { commandWords as words } from '../../words/commands.ts';
import { type AppCommand, type CommandContext, inDraft } from './command-context.ts';

/** Whether copy is on the screen, in a draft or in a revision. */
const overCopy = ({ place, story }: CommandContext): boolean =>
  (place.kind === 'story' || place.kind === 'revision') && story !== null;

/** How the copy is shown while it is read and written. The settings keep it for the next time. */
export const viewingCopy: readonly AppCommand[] = [
  {
    id: 'view.focus',
    group: 'View',
    label: ({ copyView }) => (copyView.focus ? words.leaveFocus : words.focus),
    menu: 'view',
    shortcut: 'Mod+Alt+Z',
    when: overCopy,
    run: ({ copyView, hands }) => hands.setCopyView({ focus: !copyView.focus }),
  },
  {
    id: 'view.typewriter',
    group: 'View',
    label: ({ copyView }) => (copyView.typewriter ? words.leaveTypewriter : words.typewriter),
    menu: 'view',
    shortcut: 'Mod+Alt+T',
    when: inDraft,
    run: ({ copyView, hands }) => hands.setCopyView({ typewriter: !copyView.typewriter }),
  },
  {
    id: 'go.outline',
    group: 'Go to',
    label: words.outline,
    menu: 'view',
    shortcut: 'Mod+Shift+O',
    when: overCopy,
    run: ({ hands }) => hands.show('outline'),
  },
  zooming('larger', 'Mod+='),
  zooming('smaller', 'Mod+-'),
  {
    id: 'view.zoom-usual',
    group: 'View',
    label: words.zoom.usual,
    menu: 'view',
    shortcut: 'Mod+0',
    when: overCopy,
    run: ({ hands }) => hands.setCopyView({ zoom: 100 }),
  },
];

function zooming(way: 'larger' | 'smaller', shortcut: string): AppCommand {
  return {
    id: `view.zoom-${way}`,
    group: 'View',
    label: words.zoom[way],
    menu: 'view',
    shortcut,
    when: overCopy,
    run: ({ copyView, hands }) =>
      hands.setCopyView({ zoom: zoomAfter(copyView.zoom, way === 'larger' ? 1 : -1) }),
  };
}
