import { coverageClasses } from '#shared/claims/coverage.ts';
import type { AnchorLooks } from '../../../text/drawing/anchor-marks.ts';
import { type MapMark, type MapMarkKind, mapMarks } from '../../../text/drawing/map-marks.ts';
import type { TextEditor } from '../../../text/text-editor.ts';
import { classCount } from '../../../words/coverage.ts';
import { mapWords as words } from '../../../words/outline.ts';
import type { StoryMap } from './draw-map.ts';

/** Backed claims are those that nobody has to go to. */
const classes = coverageClasses.filter((each) => each !== 'backed');

/** The text that is on the screen, as a map of it. */
export function storyMap(editor: TextEditor, looks: AnchorLooks): StoryMap {
  const document = editor.document();
  const blocks: { from: number; to: number }[] = [];
  document.forEach((block, position) => {
    blocks.push({ from: position, to: position + block.nodeSize });
  });
  return { length: document.content.size, blocks, marks: mapMarks(editor, looks) };
}

/** The same in words. */
export function describeMap({ marks }: StoryMap): string {
  const those = (...kinds: readonly MapMarkKind[]): readonly MapMark[] =>
    marks.filter(({ kind }) => kinds.includes(kind));
  // A replacement is one change, though either half of it has a mark.
  const changed = those('insertion', 'deletion', 'formatting').map(({ from, to }) => `${from}-${to}`);
  const parts = [
    [marks.filter(({ kind }) => kind.startsWith('claim-')).length, words.claims],
    ...classes.map((each) => [those(`claim-${each}`).length, classCount[each]] as const),
    [new Set(changed).size, words.suggestions],
    [those('query-open', 'query-done').length, words.queries],
    [those('finding').length, words.findings],
    [those('found').length, words.found],
  ] as const;
  return words.label(parts.filter(([number]) => number > 0).map(([number, say]) => say(number)));
}
