import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo } from 'prosemirror-history';
import { keydownHandler, keymap } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import type { SignForms } from '#shared/text/typed-signs.ts';
import { dropWords } from './clipboard/drop-words.ts';
import { type PasteTies, pasteApart } from './clipboard/paste-apart.ts';
import { anchorMarks } from './drawing/anchor-marks.ts';
import { highlightPlugins } from './drawing/highlights.ts';
import { keptSelection } from './drawing/kept-selection.ts';
import { lookedAt } from './drawing/looked-at.ts';
import { moveMarks } from './drawing/move-marks.ts';
import { placeholders } from './drawing/placeholders.ts';
import { keepNotices } from './suggesting/keep-notices.ts';
import { linkAt, textCommandNames, textCommands, textKeys } from './text-commands.ts';
import { blockAtCaret } from './typing/block-at-caret.ts';
import {
  backspaceAtStart,
  enterEndsEmptyBlock,
  enterLeavesHeadField,
  enterSplitsAlike,
  indent,
  outdent,
} from './typing/block-commands.ts';
import { smartTyping } from './typing/smart-typing.ts';

/** What the plugins need of whoever makes the editor. */
export interface PluginOptions {
  readonly anchors: readonly LiveAnchor[];
  /** How the house sets the signs that are typed. */
  readonly signForms: () => SignForms;
  /** An edit would have touched a printed notice and was not made. */
  readonly onNotice: () => void;
  readonly onAskForLink: (href: string | null) => void;
  readonly pasting: PasteTies;
}

/**
 * The other key for redo. A keymap would hear it with Shift held as well while Caps Lock is on, and
 * Shift makes it the key that accepts a suggestion.
 */
const redoByOtherKey = new Plugin({
  props: {
    handleKeyDown: (view, event) => !event.shiftKey && otherRedo(view, event),
  },
});
const otherRedo = keydownHandler({ 'Mod-y': redo });

/** The plugins in their order, which is the order in which they hear a key: ours before the defaults. */
export function editorPlugins(options: PluginOptions): Plugin[] {
  const { anchors, signForms, onNotice, onAskForLink, pasting } = options;
  const { plugin: typing, takeBack } = smartTyping(signForms);
  const askForLink: Command = (state) => {
    onAskForLink(linkAt(state));
    return true;
  };
  const named = textCommandNames.map((name) => [
    textKeys[name],
    name === 'link' ? askForLink : textCommands[name],
  ]);
  const enter = chainCommands(enterLeavesHeadField, enterEndsEmptyBlock, enterSplitsAlike);
  return [
    keepNotices(onNotice),
    pasteApart(pasting),
    typing,
    redoByOtherKey,
    keymap({
      ...Object.fromEntries(named),
      'Mod-]': indent,
      'Mod-[': outdent,
      Backspace: chainCommands(takeBack, backspaceAtStart),
      Enter: enter,
      // There are no line breaks inside a block, so it does what Enter does.
      'Shift-Enter': chainCommands(enter, baseKeymap.Enter ?? enter),
    }),
    keymap(baseKeymap),
    history(),
    placeholders(),
    blockAtCaret(),
    anchorMarks(anchors),
    moveMarks(),
    keptSelection(),
    lookedAt(),
    dropWords(),
    ...highlightPlugins(),
  ];
}
