import type { StoryId } from '#shared/stories/story.ts';
import type { TextRef } from '#shared/stories/text-ref.ts';
import { compareTexts } from '#shared/text/compare/compare-texts.ts';
import { readText } from '#shared/text/compare/styled-paragraphs.ts';
import { takeChanges } from '#shared/text/compare/take-changes.ts';
import { wayTo } from '#shared/text/compare/way-to.ts';
import { versionWords as words } from '../../words/compare.ts';
import type { Stores } from '../stores.ts';

/** A text that the draft can be set back to, with the name that the person knows it by. */
export interface Restorable {
  readonly ref: Exclude<TextRef, { readonly kind: 'draft' }>;
  readonly title: string;
}

/**
 * Sets the draft on the screen back to an earlier text, as one step of undo. What it was is kept first. In suggestion
 * mode, and for who may only suggest, the difference is suggested instead.
 */
export async function restoreText(
  { text, versions, compare, navigation, onDone }: Stores,
  storyId: StoryId,
  { ref, title }: Restorable,
): Promise<void> {
  const target = await compare.getState().read(storyId, ref);
  // What is kept before is what the store has, so the store must have every word.
  if (target === null || !(await text.getState().flush())) return;
  if (!(await versions.getState().keep(null))) return;
  const { editor, suggesting } = text.getState();
  if (editor === null) return;
  const isDone = editor.change({
    suggested: suggesting,
    build: (draft) => {
      if (!suggesting) return wayTo(draft, target);
      const comparison = compareTexts(readText(draft), readText(target));
      return takeChanges(draft, { comparison, mine: 'before', which: 'all' });
    },
  });
  if (!isDone) {
    onDone(words.nothingToRestore(title));
    return;
  }
  navigation.getState().go({ kind: 'story', storyId });
  const undo = { label: words.undo, run: () => text.getState().run('undo') };
  onDone(suggesting ? words.restoredAsSuggestions(title) : words.restored(title), undo);
}
