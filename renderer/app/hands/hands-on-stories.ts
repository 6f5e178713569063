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
}: Stores): Pick<Hands, 'archive' | 'restore' | 'exportStory'> {
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
      const { place } = navigation.getState();
      // The file is written from the store. Without its last words it would not be what is on the screen;
      // why they are unsaved was reported.
      if (place.kind === 'story' && !(await text.getState().flush())) return;
      const revisionId = place.kind === 'revision' ? place.revisionId : null;
      await exports.getState().exportStory(id, revisionId, format);
    },
  };
}
