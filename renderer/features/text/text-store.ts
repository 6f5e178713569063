/**
 * The text that is on the screen, for everything drawn around the editor. The words themselves are in the
 * editor and in the draft's session; this store knows which draft it is, how it stands to the store, and
 * what is at the caret.
 */

import type { Node } from 'prosemirror-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '#shared/ipc/failure.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import type { Client } from '../../ipc/client.ts';
import type { LeftOutOfPaste } from '../../text/clipboard/clipboard.ts';
import type { EditorGlance, EditorSelection } from '../../text/editor-glance.ts';
import type { TextCommandName } from '../../text/text-commands.ts';
import type { Refusal, TextEditor } from '../../text/text-editor.ts';
import type { Saving } from './draft-session.ts';
import { DraftSessions, type OpenSession } from './draft-sessions.ts';
import { type PasteState, pasteState } from './paste-state.ts';
import { modeIn, type SuggestionState, shownIds, suggestionActs } from './suggestion-state.ts';

/** A marked passage of the stored text: positions count at this version. */
export interface Passage extends EditorSelection {
  readonly storyId: StoryId;
  readonly version: number;
}

export interface TextState extends SuggestionState, PasteState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly failure: Failure | null;
  /** The draft on the screen. The text itself is in the editor; the session takes its edits to the store. */
  readonly draft: OpenSession | null;
  /** The editor that shows it, for whoever draws over the text or searches it. */
  readonly editor: TextEditor | null;
  /** How the text reads on the screen, at most a frame ago, for whoever reads along. */
  readonly document: Node | null;
  /** Of the draft on the screen; null while there is none. */
  readonly saving: Saving | null;
  /** What stands at the caret and how long the text is; null until the editor was first drawn. */
  readonly glance: EditorGlance | null;
  /** Why an edit was just refused. Forgotten with the next edit that is made. */
  readonly refused: Refusal | null;
  /**
   * Shows a story's draft: the one that waits with unsent text, or else what the store has. Only the last
   * one asked for appears.
   */
  readonly open: (storyId: StoryId) => Promise<void>;
  /**
   * Leaves a draft: sends what is unsent, then has it sealed. What cannot be sent waits here for the
   * return.
   */
  readonly leave: (storyId: StoryId) => Promise<void>;
  /** Whether the store has every word of the draft on the screen; tries to send what it has not. */
  readonly flush: () => Promise<boolean>;
  /** Before the window closes: whether the store has every word of every draft, sealed. */
  readonly closeAll: () => Promise<boolean>;
  /** Throws away what could not be saved and shows what the store has. */
  readonly discard: () => Promise<void>;
  /** Takes the editor that was made for the draft on the screen; the answer lets go of it. */
  readonly attach: (editor: TextEditor) => () => void;
  /** What the editor sees, frame by frame. */
  readonly show: (glance: EditorGlance) => void;
  /** The text is another. */
  readonly read: (document: Node) => void;
  /** An edit was not made. */
  readonly refuse: (why: Refusal) => void;
  /** Does a command in the text. */
  readonly run: (name: TextCommandName) => void;
  /** Links the marked words, or takes their link away. */
  readonly setLink: (href: string | null) => void;
  /** Brings the words of a claim or a query into sight; false where they are not in the text. */
  readonly showPassage: (id: AnchorSubjectId) => boolean;
  /** Gives the keyboard back to the text, where it was. */
  readonly focus: () => void;
  /** The marked passage once the store has it; null where nothing is marked or it cannot be saved. */
  readonly takePassage: () => Promise<Passage | null>;
}

export type TextStore = StoreApi<TextState>;

export interface TextStoreOptions {
  readonly client: Client;
  readonly report: (failure: Failure) => void;
  /** Told of what was left out of a paste. */
  readonly onLeftOut: (leftOut: LeftOutOfPaste) => void;
}

/** What is known of no draft. */
const nothing = {
  status: 'idle',
  failure: null,
  draft: null,
  document: null,
  saving: null,
  glance: null,
  refused: null,
  pasting: null,
} as const;

/** What is done in the editor that is on the screen, if there is one. */
function handsOn(
  state: () => TextState,
): Pick<TextState, 'settle' | 'showSuggestion' | 'run' | 'setLink' | 'showPassage' | 'focus'> {
  const editor = (): TextEditor | null => state().editor;
  return {
    settle: (decision) => editor()?.settle({ ...decision, among: shownIds(state()) }),
    showSuggestion: (which) => editor()?.showSuggestion(which, shownIds(state())),
    run: (name) => editor()?.run(name),
    setLink: (href) => editor()?.setLink(href),
    showPassage: (id) => editor()?.show(id) ?? false,
    focus: () => editor()?.focus(),
  };
}

/**
 * Edits do not pass through its state: at each key only `saving` changes, and `glance` where something
 * drawn differs.
 */
export function createTextStore(options: TextStoreOptions): TextStore {
  const { client, report } = options;
  const sessions = new DraftSessions(client);
  /**
   * The story that the screen is for, and how often that changed: a late answer must not bring back one
   * that was left.
   */
  let wanted: StoryId | null = null;
  let turn = 0;

  const store = createStore<TextState>()((set, get) => ({
    ...nothing,
    editor: null,
    async open(storyId) {
      turn += 1;
      wanted = storyId;
      const mine = turn;
      const onSaving = (saving: Saving): void => {
        if (wanted === storyId) set({ saving, refused: null });
      };
      set({ ...nothing, status: 'loading' });
      const opened = await sessions.open(storyId, onSaving);
      if (mine !== turn) return;
      // A failure has a code, an open draft has none.
      if ('code' in opened) return set({ ...nothing, status: 'failed', failure: opened });
      const mode = modeIn(opened, get().chosenModes);
      const { document, saving } = opened.session;
      set({ ...nothing, status: 'ready', draft: opened, document, saving, ...mode });
    },
    async leave(storyId) {
      if (wanted === storyId) {
        turn += 1;
        wanted = null;
        set(nothing);
      }
      const failure = await sessions.leave(storyId, () => wanted === storyId);
      if (failure !== null) report(failure);
    },
    async flush() {
      const session = get().draft?.session;
      if (session === undefined || (await session.flush())) return true;
      // The line under the text says it too, but who asked may be looking elsewhere.
      if (session.saving.kind === 'unsaved') report(session.saving.failure);
      return false;
    },
    closeAll: () => sessions.closeAll(),
    async discard() {
      const session = get().draft?.session;
      if (session === undefined) return;
      sessions.discard(session.storyId);
      await get().open(session.storyId);
    },
    attach(editor) {
      const untie = get().draft?.session.attach(editor);
      set({ editor });
      return () => {
        untie?.();
        if (get().editor === editor) set({ editor: null });
      };
    },
    show: (glance) => set({ glance }),
    read: (document) => set({ document }),
    refuse: (refused) => set({ refused }),
    ...suggestionActs(set, get),
    ...pasteState(set, () => get().editor, options),
    ...handsOn(get),
    async takePassage() {
      if (!(await get().flush())) return null;
      const { draft, editor } = get();
      const selection = editor?.selection();
      if (draft === null || !selection) return null;
      return { ...selection, storyId: draft.session.storyId, version: draft.session.version };
    },
  }));
  return store;
}
