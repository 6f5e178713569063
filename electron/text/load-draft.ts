import type { Node } from 'prosemirror-model';
import { sha256 } from '#db/sha256.ts';
import type { AnchorRecords } from '#db/text/anchor-records.ts';
import type { StoredAnchor } from '#db/text/anchor-row.ts';
import type { DraftRecords } from '#db/text/draft-records.ts';
import type { StoredChange, StoredSnapshot } from '#db/text/draft-row.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { carryAnchors } from '#shared/text/carry-anchors.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import type { DocumentJson, StepJson } from '#shared/text/document-json.ts';
import type { DraftDamage } from '#shared/text/draft.ts';
import type { LiveAnchor } from '#shared/text/live-anchor.ts';
import { project } from '#shared/text/projection.ts';
import { strangerIn } from '#shared/text/stranger-in.ts';
import { reviveAnchor } from './anchor-placing.ts';
import { applyChange } from './apply-change.ts';
import type { HeldDraft } from './held-draft.ts';

/** The tables that a draft is rebuilt from. */
export interface DraftTables {
  readonly drafts: DraftRecords;
  readonly anchors: AnchorRecords;
}

/**
 * Why there is no text to be had: there is no draft, no snapshot of it holds, or it holds something that this Stet
 * does not know. A draft of the last kind is whole, and must be left to the Stet that knows.
 */
export type NoDraft = 'none' | 'draft-damaged' | 'text-newer';

/** More than can sensibly be pinned to a story; a list must have a limit. */
const mostAnchors = 100_000;
/** How many changes are read at once: about a screenful of JSON, as many as lie between two snapshots. */
const pageOfChanges = 200;

/**
 * Rebuilds a draft: the newest snapshot whose hash holds, and the changes after it. Where a change
 * cannot be read, the draft is what it was before it and goes on at a version after everything that
 * is stored, so that the damaged rows stay as they are.
 */
export function loadDraft({ drafts, anchors }: DraftTables, storyId: StoryId): HeldDraft | NoDraft {
  const storedVersion = drafts.getNewestVersion(storyId);
  if (storedVersion === null) return 'none';
  const start = newestGoodSnapshot(drafts, storyId, storedVersion);
  if (typeof start === 'string') return start;
  const waiting = anchorsByVersion(anchors.listAnchors(storyId, mostAnchors));
  const placed = (document: Node, version: number): readonly LiveAnchor[] => {
    const due = waiting.get(version) ?? [];
    waiting.delete(version);
    return due.map((anchor) => reviveAnchor(anchor, project(document, 'final')));
  };
  let { document, version, savedAt } = start;
  let live = placed(document, version);
  for (const change of changesAfter(drafts, storyId, version)) {
    if (isNewer(change)) return 'text-newer';
    // A gap in the numbers is damage too: a later change presumes the one that is missing.
    const edit = change.version === version + 1 ? applyStored(document, change) : null;
    if (edit === null) break;
    live = carryAnchors(live, edit);
    document = edit.after;
    ({ version, at: savedAt } = change);
    live = [...live, ...placed(document, version)];
  }
  // Only a damaged store has anchors of a version that was not come by: their words may still be there.
  for (const orphaned of [...waiting.keys()]) live = [...live, ...placed(document, orphaned)];
  const whole = version === storedVersion;
  return {
    version: whole ? version : storedVersion + 1,
    document,
    anchors: live,
    savedAt,
    storedVersion,
    snapshotVersion: start.version,
    sealedVersion: drafts.getSealedVersion(storyId),
    damage: whole ? null : damageAfter(drafts, storyId, { goodVersion: version, storedVersion }),
  };
}

/** What the rows say of the changes after the last good one, whether or not their steps can be read. */
function damageAfter(
  drafts: DraftRecords,
  storyId: StoryId,
  { goodVersion, storedVersion }: { readonly goodVersion: number; readonly storedVersion: number },
): DraftDamage {
  const people = new Set<string>();
  let between: DraftDamage['between'] = null;
  for (const { personId, at } of changesAfter(drafts, storyId, goodVersion)) {
    people.add(personId);
    between = between === null ? [at, at] : [Math.min(between[0], at), Math.max(between[1], at)];
  }
  // By the numbers and not by the rows: rows may be missing.
  return { goodVersion, lost: storedVersion - goodVersion, between, people: [...people] };
}

/** Whether a change puts in something that only a newer Stet knows. Such a change is not damage. */
function isNewer({ steps }: StoredChange): boolean {
  try {
    const list: unknown = JSON.parse(steps);
    return Array.isArray(list) && list.some((step) => strangerIn(step, 'step') !== null);
  } catch {
    return false;
  }
}

/** A text to build on. */
interface GoodSnapshot {
  readonly document: Node;
  readonly version: number;
  readonly savedAt: number;
}

export function newestGoodSnapshot(
  drafts: DraftRecords,
  storyId: StoryId,
  newest: number,
): GoodSnapshot | Exclude<NoDraft, 'none'> {
  let stored = drafts.getSnapshotBefore(storyId, newest + 1);
  while (stored !== null) {
    const document = understand(stored);
    // An older text would be readable, and going on from it would leave out what the newer Stet has written.
    if (document === 'text-newer') return document;
    if (typeof document === 'object') return { document, version: stored.version, savedAt: stored.takenAt };
    stored = drafts.getSnapshotBefore(storyId, stored.version);
  }
  return 'draft-damaged';
}

/** Null where the text is not what was hashed, or holds what this Stet does not know. */
export function readSnapshot(stored: StoredSnapshot): Node | null {
  const document = understand(stored);
  return typeof document === 'object' ? document : null;
}

function understand(stored: StoredSnapshot): Node | 'draft-damaged' | 'text-newer' {
  try {
    // The hash says that these are the bytes that were written; what they mean is checked against the schema.
    const json: DocumentJson & JsonValue = JSON.parse(stored.document);
    if (sha256(canonicalJson(json)) !== stored.sha256) return 'draft-damaged';
    const checked = checkDocument(json);
    // The bytes are those that were written: what is strange in them was meant.
    return checked.ok ? checked.document : 'text-newer';
  } catch (error) {
    if (error instanceof SyntaxError) return 'draft-damaged';
    throw error;
  }
}

/** A change of the log on the text before it; null where it cannot be read or does not fit. */
export function applyStored(document: Node, change: StoredChange): DocumentEdit | null {
  try {
    const steps: readonly StepJson[] = JSON.parse(change.steps);
    const applied = applyChange(document, steps);
    return applied.ok ? applied.edit : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function* changesAfter(
  drafts: DraftRecords,
  storyId: StoryId,
  version: number,
): Generator<StoredChange> {
  let after = version;
  let page: readonly StoredChange[];
  do {
    page = drafts.listChanges(storyId, after, pageOfChanges);
    yield* page;
    after = page.at(-1)?.version ?? after;
  } while (page.length === pageOfChanges);
}

function anchorsByVersion(stored: readonly StoredAnchor[]): Map<number, StoredAnchor[]> {
  const byVersion = new Map<number, StoredAnchor[]>();
  for (const anchor of stored) {
    const same = byVersion.get(anchor.draftVersion);
    if (same === undefined) byVersion.set(anchor.draftVersion, [anchor]);
    else same.push(anchor);
  }
  return byVersion;
}
