import { storiesWords } from '../../words/stories.ts';
import type { Hands } from '../commands/command-context.ts';
import type { Stores } from '../stores.ts';

/** What the commands do with a story as a whole. */
export function handsOnStories({
  text,
  desk,
  navigation,
  exports,
  onDone,
}: Stores): Pick<Hands, 'archive' | 'restore' | 'exportStory' | 'exportAnnotated'> {
  /** Which text is on the screen; null where it is not all in the store. */
  const editionOnScreen = async () => {
    const { place } = navigation.getState();
    // The file is written from the store. Without its last words it would not be what is on the screen;
    // why they are unsaved was reported.
    if (place.kind === 'story' && !(await text.getState().flush())) return null;
    return { revisionId: place.kind === 'revision' ? place.revisionId : null };
  };
  return {
    archive: async ({ id, slug }) => {
      const undo = { label: storiesWords.undo, run: () => void desk.getState().restore(id) };
      // An archived story takes no more text: what is unsent must go before. If it cannot, archiving still
      // may go on, and the text waits in the window.
      await text.getState().flush();
      if (await desk.getState().archive(id)) onDone(storiesWords.wasArchived(slug), undo);
    },
    restore: async ({ id, slug }) => {
      const undo = { label: storiesWords.undo, run: () => void desk.getState().archive(id) };
      if (await desk.getState().restore(id)) onDone(storiesWords.wasRestored(slug), undo);
    },
    exportStory: async ({ id }, format) => {
      const shown = await editionOnScreen();
      if (shown !== null) await exports.getState().exportStory(id, shown.revisionId, format);
    },
    exportAnnotated: async ({ id }, format) => {
      const shown = await editionOnScreen();
      if (shown !== null) await exports.getState().exportAnnotated(id, shown.revisionId, format);
    },
  };
}
