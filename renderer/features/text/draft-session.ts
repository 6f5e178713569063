import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { CallInput, CallResult } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { carryAnchors } from '#shared/text/carry-anchors.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import type { StepJson } from '#shared/text/document-json.ts';
import type { OpenDraft } from '#shared/text/draft.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import { rebaseEdits } from '#shared/text/rebase-edits.ts';
import type { Client } from '../../ipc/client.ts';
import type { TextEditor } from '../../text/text-editor.ts';

/** How the text on the screen stands to the one in the store. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly failure: Failure };

/** What a session needs of the editor that shows it. */
export type SessionEditor = Pick<TextEditor, 'anchors' | 'setAnchors' | 'applyFromStore'>;

/** As many edits as one call may carry; a batch that was held up for minutes goes in several. */
const mostInBatch = 500;
/**
 * The draft can move on again while edits are laid anew; more often in a row than this is a mistake of
 * ours.
 */
const mostConflicts = 5;

export interface SessionOptions {
  readonly client: Client;
  /** As the store gave it; its version is where this session begins. */
  readonly draft: OpenDraft;
  /** Told of each change of the state, on and off the screen. */
  readonly onSaving: (saving: Saving) => void;
  /**
   * What an edit waits for before it is sent: in the window for the frame that shows it, so that sending never
   * comes between a key and its letter. Nothing unless given.
   */
  readonly pause?: () => Promise<void>;
}

/**
 * One open draft: sends each edit to the store in its order, one batch at a time, and keeps it until the
 * store says that it has it. Whatever goes wrong, the text that a person wrote stays in `document`.
 */
export class DraftSession {
  readonly storyId: StoryId;
  // What a version means: the store counts edits, and takes a batch only on top of the version it has.
  readonly #client: Client;
  readonly #onSaving: (saving: Saving) => void;
  readonly #pause: (() => Promise<void>) | undefined;
  #pausing = false;
  /** What the store has, by its own word. */
  #version: number;
  #base: Node;
  #anchors: readonly LiveAnchor[];
  /** Edits that the store has not acknowledged, oldest first; also those that are under way. */
  #unsent: readonly DocumentEdit[] = [];
  #editor: SessionEditor | null = null;
  #saving: Saving;
  /** The store may have something that this session does not know. */
  #stale = false;
  /** Conflicts since the last batch that went through. */
  #conflicts = 0;
  /** The one loop that talks to the store; null while nothing is to be said. */
  #work: Promise<void> | null = null;

  constructor({ client, draft, onSaving, pause }: SessionOptions) {
    this.storyId = draft.storyId;
    this.#client = client;
    this.#onSaving = onSaving;
    this.#pause = pause;
    this.#version = draft.version;
    this.#base = readDocument(draft);
    this.#anchors = draft.anchors;
    this.#saving = { kind: 'saved', at: draft.savedAt };
  }

  /** The text as the person sees it, sent or not. */
  get document(): Node {
    return this.#unsent.at(-1)?.after ?? this.#base;
  }

  /** Where the claims stand: by the editor while there is one, else as it was left. */
  get anchors(): readonly LiveAnchor[] {
    return this.#editor?.anchors() ?? this.#anchors;
  }

  /** The last version that the store acknowledged. */
  get version(): number {
    return this.#version;
  }

  /** How the text stood to the store when that was last told. */
  get saving(): Saving {
    return this.#saving;
  }

  /** Whether the store has every word of it. */
  get isSaved(): boolean {
    return this.#unsent.length === 0;
  }

  /** Ties the session to the editor that shows it; the answer unties it. */
  attach(editor: SessionEditor): () => void {
    this.#editor = editor;
    return () => {
      if (this.#editor !== editor) return;
      this.#anchors = editor.anchors();
      this.#editor = null;
    };
  }

  /**
   * An edit was made on the screen. It is kept at once and sent as soon as the one before it is through.
   */
  edited(edit: DocumentEdit): void {
    this.#unsent = [...this.#unsent, edit];
    this.#sendSoon();
  }

  /** Sends what is unsent, if need be again; answers whether the store has everything then. */
  async flush(): Promise<boolean> {
    const underway = this.#work;
    await underway;
    // What was under way may have failed before it was asked to try again.
    await this.#start();
    return this.isSaved;
  }

  /** Takes over what others did to the draft: text and anchors. */
  async synchronise(): Promise<void> {
    this.#stale = true;
    await this.#start();
  }

  /** Sends after the pause; whoever asks meanwhile whether all is saved does not wait for it. */
  #sendSoon(): void {
    if (this.#pause === undefined) return void this.#start();
    if (this.#pausing) return;
    this.#pausing = true;
    void this.#pause().then(() => {
      this.#pausing = false;
      void this.#start();
    });
  }

  /** Begins the loop, or joins the one that runs; an edit that comes meanwhile is taken along. */
  #start(): Promise<void> {
    if (!this.#stale && this.isSaved) return Promise.resolve();
    this.#work ??= this.#run();
    return this.#work;
  }

  /** Catches up where that is needed, else sends, until there is nothing more to do or something failed. */
  async #run(): Promise<void> {
    try {
      // A failure is shown until a batch goes through, not hidden by each key that tries again.
      if (!this.isSaved && this.#saving.kind === 'saved') this.#report({ kind: 'saving' });
      let goesOn = true;
      while (goesOn && (this.#stale || !this.isSaved))
        goesOn = this.#stale ? await this.#catchUp() : await this.#send();
    } finally {
      this.#work = null;
    }
  }

  /** Sends the oldest unsent edits. Answers whether the loop should go on. */
  async #send(): Promise<boolean> {
    const batch = this.#unsent.slice(0, mostInBatch);
    const changes = batch.map(({ steps, intent }) => ({
      steps: asJson(steps),
      intent: intent ? asJson(intent) : null,
    }));
    const { storyId } = this;
    const answer = await this.#call('text:append', { storyId, version: this.#version, changes });
    if (!answer.ok) {
      this.#conflicts += 1;
      if (answer.failure.code !== 'version-conflict' || this.#conflicts > mostConflicts) {
        this.#fail(answer.failure);
        // What others did is still worth knowing, though nothing can be sent.
        return this.#stale;
      }
      this.#stale = true;
      return true;
    }
    this.#conflicts = 0;
    this.#version = answer.value.version;
    this.#base = batch.at(-1)?.after ?? this.#base;
    this.#unsent = this.#unsent.slice(batch.length);
    if (this.isSaved) this.#report({ kind: 'saved', at: answer.value.savedAt });
    return true;
  }

  /** Asks what the store has. Unsent edits are laid anew on top of it, and the editor is brought along. */
  async #catchUp(): Promise<boolean> {
    this.#stale = false;
    const answer = await this.#call('text:open', { storyId: this.storyId });
    if (!answer.ok) return this.#fail(answer.failure);
    const { version, anchors } = answer.value;
    if (version !== this.#version) {
      const theirs = readDocument(answer.value);
      const rebased = rebaseEdits(this.#base, theirs, this.#unsent);
      // Both changed the same words so that neither can be kept: the person decides, with their text still
      // on the screen.
      if (rebased === null) return this.#fail({ code: 'version-conflict', version });
      this.#version = version;
      this.#base = theirs;
      this.#unsent = rebased.edits;
      if (rebased.transform.docChanged) this.#editor?.applyFromStore(rebased.transform.steps);
      if (this.isSaved) this.#report({ kind: 'saved', at: answer.value.savedAt });
    }
    this.#anchors = this.#unsent.reduce(carryAnchors, anchors);
    this.#editor?.setAnchors(this.#anchors);
    return true;
  }

  /**
   * A call that gets no answer at all is a failure like any other here: the text must not wait for it in
   * silence.
   */
  async #call<N extends 'text:append' | 'text:open'>(name: N, input: CallInput<N>): Promise<CallResult<N>> {
    try {
      return await this.#client.call(name, input);
    } catch {
      return failed({ code: 'unexpected', incident: name });
    }
  }

  #fail(failure: Failure): false {
    this.#report({ kind: 'unsaved', failure });
    return false;
  }

  #report(saving: Saving): void {
    this.#saving = saving;
    this.#onSaving(saving);
  }
}

function asJson(steps: readonly Step[]): StepJson[] {
  return steps.map((step) => step.toJSON());
}

/** A document that does not fit the schema is a mistake of ours: drawing it would invite saving it. */
function readDocument({ storyId, document }: OpenDraft): Node {
  const checked = checkDocument(document);
  if (!checked.ok)
    throw new Error(`The main process sent a draft of story ${storyId} with ${checked.problem}`);
  return checked.document;
}
