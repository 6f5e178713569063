import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import type { ClaimId } from '#shared/claims/claim.ts';
import { project } from '#shared/text/projection.ts';
import type { QueryId } from '#shared/text/query.ts';
import { type Length, lengthOfBody, lengthOfText } from '#shared/text/reading.ts';
import { listSuggestions, type Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import { subjectsAt } from './drawing/anchor-marks.ts';
import { suggestionAt } from './suggesting/suggestion-commands.ts';
import { activeCommands, type TextCommandName } from './text-commands.ts';

/**
 * The small part of the editor's state that is drawn outside it. It is read at most once in a frame,
 * because some of it walks the whole text.
 */
export interface EditorGlance {
  /** Words of the body as it would read with every suggestion accepted. */
  readonly words: number;
  /** The marked passage, in ProseMirror positions; null where only a caret stands. */
  readonly selection: EditorSelection | null;
  /** Commands whose effect stands at the selection, for buttons that stay down. */
  readonly active: ReadonlySet<TextCommandName>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is suggested, in the order of the text, and which of it is at the caret. */
  readonly suggestions: readonly Suggestion[];
  readonly suggestion: Suggestion | null;
  /** What is pinned at the caret, the shortest passage first. */
  readonly claims: readonly ClaimId[];
  readonly queries: readonly QueryId[];
}

/** Words that are marked: where, and how they read with suggestions accepted. */
export interface EditorSelection extends Length {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** What there is to see of this state. Two glances of one state are equal, but not the same object. */
export function glanceAt(state: EditorState): EditorGlance {
  return {
    words: lengthOfBody(state.doc).words,
    selection: selectionIn(state),
    active: activeCommands(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    suggestions: listSuggestions(state.doc),
    suggestion: suggestionAt(state),
    ...pinnedAt(state),
  };
}

/**
 * Whether nothing that is drawn differs, as between most keys: then nothing need be drawn anew. It errs on
 * the side of drawing: with words marked or suggestions in the text any two glances differ, since comparing
 * them would cost as much as drawing.
 */
export function isSameGlance(one: EditorGlance, other: EditorGlance): boolean {
  return (
    one.words === other.words &&
    one.selection === null &&
    other.selection === null &&
    one.canUndo === other.canUndo &&
    one.canRedo === other.canRedo &&
    one.suggestions.length + other.suggestions.length === 0 &&
    isSameList([...one.active], [...other.active]) &&
    isSameList(one.claims, other.claims) &&
    isSameList(one.queries, other.queries)
  );
}

function pinnedAt(state: EditorState): Pick<EditorGlance, 'claims' | 'queries'> {
  const subjects = subjectsAt(state);
  return {
    claims: subjects.flatMap((subject) => (subject.kind === 'claim' ? [subject.id] : [])),
    queries: subjects.flatMap((subject) => (subject.kind === 'query' ? [subject.id] : [])),
  };
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** The marked passage. The quote is text as it will read, because that is what a claim is about. */
function selectionIn({ selection, doc }: EditorState): EditorSelection | null {
  const { from, to, empty } = selection;
  if (empty) return null;
  const { text, toOffset } = project(doc, 'final');
  const quote = text.slice(toOffset(from), toOffset(to));
  return { from, to, quote, ...lengthOfText(quote) };
}
