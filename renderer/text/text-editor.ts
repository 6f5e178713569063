import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { v7 } from 'uuid';
import type { PersonId } from '#shared/people/person.ts';
import type { AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import type { Replacement } from '#shared/text/find/replace-words.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import type { SignForms } from '#shared/text/typed-signs.ts';
import { textWords } from '../words/text.ts';
import { clipboardProps } from './clipboard/clipboard.ts';
import type { PasteTies } from './clipboard/paste-apart.ts';
import { type PuttingIn, puttingIn } from './clipboard/put-in.ts';
import { type AnchorLooks, anchorsIn, changeAnchorMarks } from './drawing/anchor-marks.ts';
import { bringIntoSight } from './drawing/bring-into-sight.ts';
import { markViews, nodeViews } from './drawing/draw-document.ts';
import { type HighlightRange, type Highlights, highlightsOf } from './drawing/highlights.ts';
import { tellAfterPaint } from './drawing/tell-after-paint.ts';
import { type EditorGlance, type EditorSelection, glanceAt } from './editor-glance.ts';
import { editorPlugins } from './editor-plugins.ts';
import { replaceInView, showRange } from './finding/found-words.ts';
import { changeText, type TextChange, toBeSuggested } from './suggesting/change-text.ts';
import { keepingFields } from './suggesting/keep-fields.ts';
import { fromStore } from './suggesting/keep-notices.ts';
import { intentOf } from './suggesting/suggest-edits.ts';
import { createSuggester, type Suggester } from './suggesting/suggester.ts';
import {
  type Among,
  type Decision,
  goOn,
  goToSuggestion,
  settleTransaction,
  suggestionBeside,
} from './suggesting/suggestion-commands.ts';
import { linkAt, setLink, type TextCommandName, textCommands } from './text-commands.ts';
import './editor.css';
import './highlights.css';

export interface TextEditorOptions {
  readonly place: HTMLElement;
  /** The text to begin with; later ones come as steps. */
  readonly document: Node;
  readonly anchors: readonly LiveAnchor[];
  /** Words can be marked and copied, not changed. */
  readonly readOnly: boolean;
  /** Whose suggestions are made in suggestion mode. */
  readonly hand: PersonId;
  /** How the house sets quotation marks, dashes and dots. */
  readonly signForms: () => SignForms;
  /** Each edit that a person made, in order, as it is made. */
  readonly onEdit: (edit: DocumentEdit) => void;
  /** What stands at the selection; at most once in a frame. */
  readonly onGlance: (glance: EditorGlance) => void;
  /** The text is another, by whosever hand; at most once in a frame. */
  readonly onText: (document: Node) => void;
  /** An edit would have touched a printed notice, or cannot be a suggestion, and was not made. */
  readonly onRefused: (why: Refusal) => void;
  /** The person wants a link; the address is the one that is there now. Answer with `setLink`. */
  readonly onAskForLink: (href: string | null) => void;
  /** Reads large pastes, and is told of what was left out of any. */
  readonly pasting: PasteTies;
}

/** Why an edit was not made. What was typed is lost then, so the person must be told. */
export type Refusal = 'notice' | 'not-a-suggestion' | 'reading';

/**
 * An editor on the page. It holds the text itself; the store is told of edits and gives what it has
 * learned.
 */
export interface TextEditor extends PuttingIn {
  /** ProseMirror's own view, for what is tested below this interface. */
  readonly view: EditorView;
  /** Does a command at the selection and gives the keyboard back to the text. */
  readonly run: (name: TextCommandName) => void;
  readonly setLink: (href: string | null) => void;
  /** Makes an edit that was thought out elsewhere; false where nothing came of it. */
  readonly change: (change: TextChange) => boolean;
  /** Whether what is done now changes the text or suggests a change of it. */
  readonly setSuggesting: (suggesting: boolean) => void;
  /** Whether the person only reads: then words can be marked with mouse and keys and copied, and no edit is made. */
  readonly setReading: (reading: boolean) => void;
  /** Accepts or rejects suggestions, and goes on to the next one. */
  readonly settle: (decision: Decision) => void;
  /** Puts the caret at a suggestion, or at the next one of those that are looked at; nothing where there is none. */
  readonly showSuggestion: (which: Suggestion | 'next' | 'previous', among?: Among) => void;
  /** How claims and queries are drawn from now on. */
  readonly setLooks: (looks: AnchorLooks) => void;
  /** Marks those that are worked on beside the text. */
  readonly choose: (chosen: ReadonlySet<AnchorSubjectId>) => void;
  /** Puts the caret into a claim or a query and brings it into sight; false where it is not in the text. */
  readonly show: (id: AnchorSubjectId) => boolean;
  /** What is marked at this moment. */
  readonly selection: () => EditorSelection | null;
  /** They move with every key, so they are asked for and not told. */
  readonly anchors: () => readonly LiveAnchor[];
  readonly setAnchors: (anchors: readonly LiveAnchor[]) => void;
  /** What is drawn over the text by whoever searches or checks it. */
  readonly highlights: Highlights;
  /** The text at this moment. */
  readonly document: () => Node;
  /** Where the marked words, or the caret, stand at this moment. */
  readonly range: () => HighlightRange;
  /** Marks a range and brings it into sight; the keyboard stays where it is. */
  readonly showRange: (range: HighlightRange) => void;
  /** Puts other words in place of those in the ranges, as one step of undo; false where that was refused. */
  readonly replace: (replacements: readonly Replacement[]) => boolean;
  /** Told when something of what is drawn may be new, once after each frame. Answers how to stop. */
  readonly watch: (listener: () => void) => () => void;
  /** Brings the text to what the store has, keeping caret, scroll and undo. */
  readonly applyFromStore: (steps: readonly Step[]) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** Makes the editor in its place. Edits are told in the order in which they were made, never two as one. */
export function createTextEditor(options: TextEditorOptions): TextEditor {
  const { place, document: text, readOnly, hand, onEdit, onRefused, onAskForLink } = options;
  let [suggesting, reading] = [false, false];
  const frame = tellAfterPaint(() => view.state, options);
  const onNotice = () => onRefused('notice');
  const newStamp = () => ({ id: v7(), author: hand, at: Date.now() });
  const suggester = createSuggester(newStamp);
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: text, plugins: editorPlugins({ ...options, onNotice }) }),
    ...clipboardProps(options.pasting.onLeftOut),
    nodeViews: { ...nodeViews },
    markViews: { ...markViews },
    editable: () => !readOnly,
    attributes: attributesOf(readOnly),
    handleDOMEvents: tellSuggester(suggester, () => suggesting),
    dispatchTransaction(transaction) {
      if (reading && isByPerson(transaction)) return onRefused('reading');
      const tracked = suggesting || transaction.getMeta(toBeSuggested) === true;
      const meant = keepingFields(view.state, transaction);
      const made = tracked ? suggester.suggest(view.state, meant) : meant;
      // Letting it through untracked would change the copy of somebody who may only suggest.
      if (made === null) return onRefused('not-a-suggestion');
      const { state, transactions } = view.state.applyTransaction(made);
      view.updateState(state);
      // Plugins may add transactions of their own; each is an edit that the store must learn of.
      for (const each of transactions) if (isByPerson(each)) onEdit(editOf(each));
      frame.ask();
    },
  });
  const run = (command: Command): void => {
    // The press on a button came from outside the text; whoever pressed it wants to write on.
    command(view.state, view.dispatch, view);
    view.focus();
  };
  frame.ask();
  return {
    view,
    run: (name) => (name === 'link' ? onAskForLink(linkAt(view.state)) : run(textCommands[name])),
    setLink: (href) => run(setLink(href)),
    ...puttingIn(view, options),
    change: (change) => changeText(view, change),
    setSuggesting(on) {
      suggesting = on;
    },
    setReading(on) {
      reading = on;
      view.setProps({ attributes: attributesOf(readOnly || on) });
    },
    ...reviewIn(view),
    ...pinnedIn(view),
    selection: () => glanceAt(view.state).selection,
    ...readingAlong(view),
    watch: frame.watch,
    replace(replacements) {
      if (readOnly || reading) return false;
      const made = replaceInView(view, replacements, suggesting ? newStamp : null);
      if (!made) onRefused('not-a-suggestion');
      return made;
    },
    applyFromStore: (steps) => view.dispatch(transactionFromStore(view.state, steps)),
    // ProseMirror leaves a text alone that cannot be edited; who reads it scrolls and marks by keys.
    focus: () => (readOnly ? view.dom.focus({ preventScroll: true }) : view.focus()),
    destroy() {
      frame.stop();
      view.destroy();
    },
  };
}

/** What is pinned to the text: claims and queries. */
function pinnedIn(
  view: EditorView,
): Pick<TextEditor, 'setLooks' | 'choose' | 'show' | 'anchors' | 'setAnchors'> {
  return {
    setLooks: (looks) => view.dispatch(changeAnchorMarks(view.state, { looks })),
    choose: (chosen) => view.dispatch(changeAnchorMarks(view.state, { chosen })),
    show: (id) => showPassage(view, id),
    anchors: () => anchorsIn(view.state),
    setAnchors: (anchors) => view.dispatch(changeAnchorMarks(view.state, { anchors })),
  };
}

/** What the suggester cannot see in an edit. The editor goes on with each of these as it would without. */
function tellSuggester({ beginComposing, forgetCut }: Suggester, suggesting: () => boolean) {
  return {
    compositionstart(view: EditorView): void {
      if (suggesting()) beginComposing(view);
    },
    // A cut tells of itself by its edit, which comes after this.
    copy: forgetCut,
    cut: forgetCut,
  };
}

/** What is asked by whoever reads along and draws over the text. */
function readingAlong(view: EditorView): Pick<TextEditor, 'highlights' | 'document' | 'range' | 'showRange'> {
  return {
    highlights: highlightsOf(view),
    document: () => view.state.doc,
    range: () => ({ from: view.state.selection.from, to: view.state.selection.to }),
    showRange: (range) => showRange(view, range),
  };
}

/** What others did is no step of this person's undo. */
function transactionFromStore({ tr }: EditorState, steps: readonly Step[]): Transaction {
  for (const step of steps) tr.step(step);
  return tr.setMeta(fromStore, true).setMeta('addToHistory', false);
}

/** Going through what is suggested, and deciding. */
function reviewIn(view: EditorView): Pick<TextEditor, 'settle' | 'showSuggestion'> {
  return {
    settle(decision) {
      view.dispatch(settleTransaction(view.state, decision));
      view.dispatch(goOn(view.state, decision.among));
    },
    showSuggestion(which, among = null) {
      const { doc, selection } = view.state;
      const step = { caret: selection.head, by: which === 'next' ? 1 : -1, among } as const;
      const found = typeof which === 'object' ? which : suggestionBeside(doc, step);
      if (found !== null) view.dispatch(goToSuggestion(view.state, found));
    },
  };
}

/** A labelled box of several lines, as readers of the screen know it. */
function attributesOf(readOnly: boolean): Record<string, string> {
  return {
    class: 'copy',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': textWords.editor,
    tabindex: '0',
    ...(readOnly ? { 'aria-readonly': 'true' } : {}),
    // Electron's own checker would fetch dictionaries; house checks are another matter.
    spellcheck: 'false',
  };
}

/** Whether the store has still to learn of it. */
function isByPerson(transaction: Transaction): boolean {
  return transaction.docChanged && transaction.getMeta(fromStore) !== true;
}

/** The edit as the session takes it, with what the person did where suggestions were made of it. */
function editOf(transaction: Transaction): DocumentEdit {
  const { before, doc: after, steps } = transaction;
  const intent = intentOf(transaction);
  return intent === undefined ? { before, after, steps } : { before, after, steps, intent };
}

/** The caret stands at the passage's first word, and its block is brought into sight. */
function showPassage(view: EditorView, id: AnchorSubjectId): boolean {
  const anchor = anchorsIn(view.state).find((each) => each.subject.id === id && each.lost === null);
  if (anchor === undefined) return false;
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor.from)));
  // ProseMirror scrolls for a selection that the browser has in the editor; here it may be in the list
  // beside it.
  const block = blockAt(view, anchor.from);
  if (block !== null) bringIntoSight(block, 'nearest');
  return true;
}

/** The element of the block that a position is in. */
function blockAt(view: EditorView, position: number): Element | null {
  const block = view.nodeDOM(view.state.doc.resolve(position).before(1));
  return block instanceof Element ? block : null;
}
