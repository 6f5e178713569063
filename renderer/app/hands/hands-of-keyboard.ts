import type { Hands } from '../commands/command-context.ts';
import type { Stores } from '../stores.ts';
import { isInInspector } from '../story/use-keyboard.ts';

/** What takes the keyboard from one side of a story to the other, and what acts where it is. */
export function handsOfKeyboard(
  { workbench, text, client }: Stores,
  { showInspector, chooseTab }: Pick<Hands, 'showInspector' | 'chooseTab'>,
): Pick<Hands, 'goToTab' | 'goToOtherPane' | 'pastePlain'> {
  const { askForKeyboard } = workbench.getState();
  return {
    goToTab: (tab) => {
      chooseTab(tab);
      askForKeyboard('inspector');
    },
    goToOtherPane: () => {
      const toCopy = isInInspector();
      if (!toCopy) showInspector(true);
      askForKeyboard(toCopy ? 'copy' : 'inspector');
    },
    pastePlain: () => {
      // The palette has to be gone. Even then the text has the keyboard back before it has its caret, by which the
      // system goes.
      requestAnimationFrame(() => {
        const { editor } = text.getState();
        if (editor?.view.hasFocus() === true) editor.focus();
        void client.call('settings:paste-plain', {});
      });
    },
  };
}
