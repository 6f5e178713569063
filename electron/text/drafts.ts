// What the other features see of drafts. Stories, claims and corrections work on the text through
// `Drafts` and inside their own transaction, so that a pin, a notice or a publication and its
// journal entry stand or fall together.
import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { AnchorStanding } from '#db/text/anchor-row.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { AnchorSubject, AnchorSubjectId } from '#shared/text/anchor-subject.ts';
import { type LiveAnchor, pinPassage } from '#shared/text/live-anchor.ts';
import { project } from '#shared/text/projection.ts';
import { UnreadableError } from '#shared/text/unreadable-error.ts';
import type { Recording } from '../journal/deed-recorder.ts';
import { type PlacedAnchor, placedAnchor, reviveAnchor, storedAnchor } from './anchor-placing.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { sealOf } from './draft-seal.ts';
import type { HeldDraft } from './held-draft.ts';
import { readVersion } from './read-version.ts';

/** A draft as the main process holds it. */
export interface CurrentDraft {
  readonly version: number;
  readonly document: Node;
}

/**
 * What other features may ask of drafts. All of it is synchronous, to stand inside a caller's transaction.
 */
export interface Drafts {
  /** Begins a draft at version 0. */
  begin(storyId: StoryId, document: Node, at: number): void;
  /** The newest text, rebuilt from the store where it is not held. Throws where there is no draft. */
  current(storyId: StoryId): CurrentDraft;
  /**
   * The draft as it was at an earlier version, suggestions of that time in it; null where the store is damaged so
   * that it cannot be made again.
   */
  at(storyId: StoryId, version: number): Node | null;
  /**
   * Adds one change that the main process itself makes, as putting a notice in place. The caller announces
   * `text:changed` after its commit.
   */
  change(storyId: StoryId, person: PersonId, at: number, build: (document: Node) => Transform): CurrentDraft;
  /**
   * Takes a snapshot, writes how the draft reads into its story, and seals what was written since the last seal in
   * the journal: what is signed after it rests on a log that is bound.
   */
  seal(storyId: StoryId, recording: Recording): void;
  /**
   * Forgets what it holds of a draft whose transaction was undone, so that the next reading is the store's.
   */
  forget(storyId: StoryId): void;
  /**
   * Pins something to a passage (ProseMirror positions of the newest version); null where it holds no words.
   */
  pin(pinned: {
    subject: AnchorSubject;
    storyId: StoryId;
    from: number;
    to: number;
    at: number;
  }): PlacedAnchor | null;
  /**
   * Puts what is pinned already on another passage, or on the same one with the words that are there now, which a
   * person stands by from then on. Null where the passage holds no words. Throws where nothing is pinned by it.
   */
  settleAnchor(settled: {
    subject: AnchorSubject;
    storyId: StoryId;
    from: number;
    to: number;
    at: number;
  }): SettledAnchor | null;
  /** Puts an anchor back where it stood, with what was settled then; an orphan where its words are gone since. */
  putBackAnchor(putBack: {
    subject: AnchorSubject;
    storyId: StoryId;
    standing: AnchorStanding;
    at: number;
  }): SettledAnchor;
  /**
   * Where everything pinned to the story stands now, also what lost its words.
   * Throws where there is no draft.
   */
  anchorsOf(storyId: StoryId): ReadonlyMap<AnchorSubjectId, PlacedAnchor>;
}

/** An anchor before a decision, and as other features are told of it after. */
export interface SettledAnchor {
  readonly before: AnchorStanding;
  readonly now: PlacedAnchor;
}

/** A draft before its first snapshot, which is version 0. */
const unwritten = {
  snapshotVersion: -1,
  sealedVersion: 0,
  storedVersion: 0,
  damage: null,
  anchors: [],
};

export function createDrafts(keeper: DraftKeeper): Drafts {
  const requireDraft = (storyId: StoryId): HeldDraft => {
    const draft = keeper.get(storyId);
    if (draft === 'none') throw new Error(`There is no draft of story ${storyId}`);
    if (typeof draft === 'string') throw new UnreadableError(draft, `The draft of story ${storyId}`);
    return draft;
  };
  const snapshot = (storyId: StoryId, draft: HeldDraft, at: number): void =>
    keeper.hold(storyId, keeper.writeSnapshot(storyId, draft, at));

  const rewrite = (storyId: StoryId, draft: HeldDraft, anchor: LiveAnchor, at: number): SettledAnchor => {
    const { document } = draft;
    const old = draft.anchors.find(({ subject }) => subject.id === anchor.subject.id);
    if (old === undefined)
      throw new Error(`Nothing is pinned by ${anchor.subject.kind} ${anchor.subject.id}`);
    const before = storedAnchor(old, { document, version: draft.version, at });
    keeper.hold(storyId, keeper.rewriteAnchor(draft, anchor, at));
    return { before, now: placedAnchor(anchor, project(document, 'final')) };
  };

  return {
    begin(storyId, document, at) {
      // The document comes from reviewed copy, and the first snapshot is what
      // every later change is replayed on.
      document.check();
      snapshot(storyId, { ...unwritten, version: 0, document, savedAt: at }, at);
    },

    current(storyId) {
      const { version, document } = requireDraft(storyId);
      return { version, document };
    },

    at: (storyId, version) => readVersion(keeper.tables.drafts, storyId, version),

    change(storyId, person, at, build) {
      const draft = requireDraft(storyId);
      const { doc, steps } = build(draft.document);
      // Checked whole, unlike what is typed: this happens once in a
      // publication, and what it makes is printed.
      doc.check();
      const edit = { before: draft.document, after: doc, steps };
      const next = keeper.writeChange(storyId, draft, edit, { personId: person, at });
      keeper.hold(storyId, next);
      return { version: next.version, document: next.document };
    },

    seal(storyId, { at, record }) {
      const draft = requireDraft(storyId);
      const isSealed = draft.version === draft.sealedVersion;
      if (!isSealed) record(sealOf(keeper.tables.drafts, storyId, draft));
      const snapped = keeper.writeSnapshot(storyId, draft, at);
      keeper.hold(storyId, { ...snapped, sealedVersion: draft.version, damage: null });
    },

    forget: keeper.forget,

    pin({ subject, storyId, from, to, at }) {
      const draft = requireDraft(storyId);
      const { size } = draft.document.content;
      // The passage comes from the window, which may have a text before it that is gone.
      if (from > to || to > size) return null;
      const anchor = pinPassage(draft.document, subject, { from, to });
      if (anchor === null) return null;
      keeper.hold(storyId, keeper.writeAnchor(storyId, draft, anchor, at));
      return placedAnchor(anchor, project(draft.document, 'final'));
    },

    settleAnchor({ subject, storyId, from, to, at }) {
      const draft = requireDraft(storyId);
      if (from > to || to > draft.document.content.size) return null;
      const anchor = pinPassage(draft.document, subject, { from, to });
      return anchor === null ? null : rewrite(storyId, draft, anchor, at);
    },

    putBackAnchor({ subject, storyId, standing, at }) {
      const draft = requireDraft(storyId);
      const anchor = reviveAnchor({ subject, placedAt: at, ...standing }, project(draft.document, 'final'));
      return rewrite(storyId, draft, anchor, at);
    },

    anchorsOf(storyId) {
      const { anchors, document } = requireDraft(storyId);
      const projection = project(document, 'final');
      return new Map(anchors.map((anchor) => [anchor.subject.id, placedAnchor(anchor, projection)]));
    },
  };
}
