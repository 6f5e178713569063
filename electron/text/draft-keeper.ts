import type { WritableDatabase } from '#db/database-handles.ts';
import { sha256 } from '#db/sha256.ts';
import { createStoryRecords } from '#db/stories/story-records.ts';
import { createAnchorRecords } from '#db/text/anchor-records.ts';
import { createDraftRecords } from '#db/text/draft-records.ts';
import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { carryAnchors } from '#shared/text/carry-anchors.ts';
import { documentCanonicalText } from '#shared/text/document-check.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import { readingOf } from '#shared/text/reading.ts';
import { storedAnchor } from './anchor-placing.ts';
import { createHeldDrafts, type HeldDraft } from './held-draft.ts';
import { loadDraft, type NoDraft } from './load-draft.ts';

/** Who made a change, and when. */
export interface Hand {
  readonly personId: PersonId;
  readonly at: number;
}

/**
 * Keeps drafts: holds those in use, reads them from the store, and writes their changes, snapshots and
 * anchors. It knows no rules and begins no transaction; what it is given is stored inside the caller's.
 */
export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

export function createDraftKeeper(database: WritableDatabase) {
  const tables = { drafts: createDraftRecords(database), anchors: createAnchorRecords(database) };
  const stories = createStoryRecords(database);
  const held = createHeldDrafts();

  // Also brings the anchors and the story's row up to this version, which the changes
  // in between leave as they were.
  function writeSnapshot(storyId: StoryId, draft: HeldDraft, at: number): HeldDraft {
    const { document, version } = draft;
    if (version > draft.snapshotVersion) {
      const text = documentCanonicalText(document);
      tables.drafts.saveSnapshot(storyId, { version, document: text, sha256: sha256(text), takenAt: at });
    }
    for (const anchor of draft.anchors)
      tables.anchors.moveAnchor(storedAnchor(anchor, { document, version, at }));
    const { kicker, headline, dek, byline, dateline, body, words } = readingOf(document);
    // Dek and dateline have no column of their own, and a search should find them too.
    const searched = [dek, dateline, body].filter((text) => text !== '').join('\n');
    stories.writeReading(storyId, { kicker, headline, byline, body: searched, words }, at);
    return { ...draft, snapshotVersion: version, storedVersion: version };
  }

  return {
    tables,
    getStory: stories.getStory,

    /** The draft as it is in the store: the held one, unless a transaction that made it was undone. */
    get(storyId: StoryId): HeldDraft | NoDraft {
      const known = held.get(storyId);
      if (known !== null && known.storedVersion === tables.drafts.getNewestVersion(storyId)) return known;
      const draft = loadDraft(tables, storyId);
      if (typeof draft === 'object') held.set(storyId, draft);
      return draft;
    },

    /**
     * Takes a draft as the newest. Inside a transaction this is a promise: where it
     * is undone, `forget` must follow.
     */
    hold: held.set,
    forget: held.forget,

    /** Stores one more change of a draft, and answers what the draft is then. */
    writeChange(storyId: StoryId, draft: HeldDraft, edit: DocumentEdit, { personId, at }: Hand): HeldDraft {
      // A damaged draft goes on from a snapshot of what was good, because its log cannot be followed to here.
      const start = draft.version === draft.storedVersion ? draft : writeSnapshot(storyId, draft, at);
      const version = start.version + 1;
      const steps = JSON.stringify(edit.steps);
      const intent = edit.intent === undefined ? null : JSON.stringify(edit.intent);
      tables.drafts.insertChange(storyId, { version, personId, at, steps, intent });
      const anchors = carryAnchors(start.anchors, edit);
      return { ...start, version, document: edit.after, anchors, savedAt: at, storedVersion: version };
    },

    writeSnapshot,

    /**
     * Pins one thing more. The anchor is stored at once, because no later change of
     * the text would bring it along.
     */
    writeAnchor(storyId: StoryId, draft: HeldDraft, anchor: LiveAnchor, at: number): HeldDraft {
      tables.anchors.insertAnchor(storyId, storedAnchor(anchor, { ...draft, at }));
      return { ...draft, anchors: [...draft.anchors, anchor] };
    },

    /** Stores an anchor with what a person has settled of it, in place of the one that its subject had. */
    rewriteAnchor(draft: HeldDraft, anchor: LiveAnchor, at: number): HeldDraft {
      tables.anchors.settleAnchor(storedAnchor(anchor, { ...draft, at }));
      const { id } = anchor.subject;
      return { ...draft, anchors: draft.anchors.map((each) => (each.subject.id === id ? anchor : each)) };
    },
  };
}
