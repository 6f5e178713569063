// The window's way to a draft: opening it, sending changes, leaving it. What a change may do is
// decided here; how a draft is held and stored is the keeper's, and a notice put in place by the main
// process comes through `Drafts`.
import type { Node } from 'prosemirror-model';
import { inTransaction, type WritableDatabase } from '#db/database-handles.ts';
import { createPersonRecords } from '#db/people/person-records.ts';
import { createVersionRecords, type VersionRecords } from '#db/stories/version-records.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Person, PersonId } from '#shared/people/person.ts';
import { mayDo } from '#shared/people/rights.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { DocumentEdit } from '#shared/text/document-edit.ts';
import { keepsNotices } from '#shared/text/notices.ts';
import { onlySuggests } from '#shared/text/suggestions/only-suggests.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Author, DeedRecorder } from '../journal/deed-recorder.ts';
import { applyChange } from './apply-change.ts';
import { compactDraft } from './compact-draft.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { sealOf } from './draft-seal.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { HeldDraft } from './held-draft.ts';
import { keepBefore } from './keep-version.ts';
import { storedDraft } from './stored-draft.ts';

export interface DraftServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly now: () => number;
  readonly announce: Announce;
}

/** Drafts for the other services (`Drafts`), and the calls of the window. */
export interface DraftService extends Drafts {
  /** Answers the newest text; `draft-damaged` where no snapshot of it can be read any more. */
  open(input: ParsedInput<'text:open'>, caller: Pick<Caller, 'person'>): HandledResult<'text:open'>;
  /**
   * Stores all the changes that were sent or none, and holds the draft only once they are committed.
   * `version` is the one that the window built on: if the text has moved on since, nothing is stored. Plain
   * typing is announced to nobody; `stories:changed` comes with the seal.
   */
  append(input: ParsedInput<'text:append'>, caller: Caller): HandledResult<'text:append'>;
  /**
   * Seals what was written since the last seal. The entry names whoever leaves; the steps name their authors.
   */
  close(input: ParsedInput<'text:close'>, author: Author): HandledResult<'text:close'>;
  /** Everything that is stored of a draft, readable or not, as JSON for a file. */
  stored(storyId: StoryId): string;
}

/**
 * A snapshot at least this often: reading a draft again then replays no more than this, some milliseconds.
 */
const changesBetweenSnapshots = 200;

export function createDraftService(dependencies: DraftServiceDependencies): DraftService {
  const keeper = createDraftKeeper(dependencies.database);
  const desk = { ...dependencies, keeper, versions: createVersionRecords(dependencies.database) };
  const people = createPersonRecords(dependencies.database);
  // A row that is damaged may name anybody, or nobody that there is.
  const nameOf = (id: string) => people.findName(id) ?? id;
  return {
    ...createDrafts(keeper),
    open: ({ storyId }, { person }) => {
      const story = keeper.getStory(storyId);
      const draft = keeper.get(storyId);
      if (story === null || draft === 'none') return failed({ code: 'not-found', what: 'story' });
      if (typeof draft === 'string') return failed({ code: draft });
      const { version, document, savedAt, anchors, damage } = draft;
      const readOnly = story.archivedAt !== null || !mayDo(person.roles, 'story.write');
      return ok({
        storyId,
        version,
        document: document.toJSON(),
        savedAt,
        anchors,
        readOnly,
        hand: person.id,
        mayEdit: mayEdit(story, person),
        damage: damage === null ? null : { ...damage, people: damage.people.map(nameOf) },
      });
    },
    append: (input, caller) => append(desk, input, caller),
    stored: (storyId) => storedDraft(dependencies.database, storyId),
    close: ({ storyId }, author) => {
      const draft = keeper.get(storyId);
      if (typeof draft === 'string') return failed({ code: 'not-found', what: 'story' });
      // A damaged draft that nobody wrote on stays as it is: looking at it must not hide the damage.
      const unsealed = draft.version > draft.sealedVersion && draft.version === draft.storedVersion;
      if (unsealed) {
        const sealed = seal(desk, storyId, author, () => draft);
        // Nobody types here now, so that this is the moment for it.
        compactDraft(dependencies.database, keeper.tables.drafts, {
          storyId,
          draft: sealed,
          at: dependencies.now(),
        });
      }
      return ok({ version: draft.version, savedAt: draft.savedAt });
    },
  };
}

/** Whether a person may change this text outright and settle suggestions; others suggest. */
function mayEdit(story: { readonly authorId: PersonId }, { id, roles }: Person): boolean {
  return story.authorId === id || mayDo(roles, 'story.edit');
}

interface Desk extends DraftServiceDependencies {
  // One keeper for all, or two of them could hold different texts of one story.
  readonly keeper: DraftKeeper;
  readonly versions: VersionRecords;
}

function append(
  desk: Desk,
  { storyId, version, changes }: ParsedInput<'text:append'>,
  caller: Caller,
): HandledResult<'text:append'> {
  const { keeper, database, now } = desk;
  const story = keeper.getStory(storyId);
  const draft = keeper.get(storyId);
  if (story === null || typeof draft === 'string') return failed({ code: 'not-found', what: 'story' });
  if (story.archivedAt !== null) return failed({ code: 'archived', slug: story.slug });
  if (draft.version !== version) return failed({ code: 'version-conflict', version: draft.version });
  const { personId } = caller;
  const applied = applyAll(draft, changes, { personId, mayEdit: mayEdit(story, caller.person) });
  if (!applied.ok) return applied;
  const steps = Math.max(...applied.value.map((change) => change.steps.length));
  const write = (at: number): HeldDraft => {
    keepBefore({ drafts: keeper.tables.drafts, versions: desk.versions }, storyId, draft, {
      personId,
      at,
      steps,
    });
    return applied.value.reduce(
      (each, change) => keeper.writeChange(storyId, each, change, { personId, at }),
      draft,
    );
  };
  // Sealing now and then keeps short both what is replayed and what a lost seal would leave unbound.
  const due = version + changes.length - draft.snapshotVersion >= changesBetweenSnapshots;
  const next = due ? seal(desk, storyId, caller, write) : inTransaction(database, () => write(now()));
  // Only now: what is held must never be ahead of what is on the disk.
  keeper.hold(storyId, next);
  return ok({ version: next.version, savedAt: next.savedAt });
}

/** Applies changes one after another; the first that does not fit refuses them all. */
function applyAll(
  draft: HeldDraft,
  changes: ParsedInput<'text:append'>['changes'],
  { personId, mayEdit }: { readonly personId: PersonId; readonly mayEdit: boolean },
): Result<readonly DocumentEdit[], 'step-refused' | 'only-suggests'> {
  const edits: DocumentEdit[] = [];
  let { document } = draft;
  for (const sent of changes) {
    const change = applyFromWindow(document, sent);
    if (!change.ok) return change;
    // The window says that these are suggestions, or the person may make no others: that is checked here.
    const mustSuggest = sent.intent !== null || !mayEdit;
    if (mustSuggest && !onlySuggests(document, change.value.after, personId)) {
      return failed({ code: 'only-suggests' });
    }
    edits.push(change.value);
    document = change.value.after;
  }
  return ok(edits);
}

function applyFromWindow(
  document: Node,
  { steps, intent }: ParsedInput<'text:append'>['changes'][number],
): Result<DocumentEdit, 'step-refused'> {
  const applied = applyChange(document, steps, intent);
  if (!applied.ok) return failed({ code: 'step-refused', reason: applied.reason });
  // A notice is what two people signed for; it goes in by publishing a correction and never by typing.
  if (keepsNotices(document, applied.edit.after)) return ok(applied.edit);
  return failed({ code: 'step-refused', reason: 'a printed notice stays as it is' });
}

/** Makes a draft ready, takes its snapshot and seals its changes in the journal, as one deed. */
function seal(desk: Desk, storyId: StoryId, author: Author, make: (at: number) => HeldDraft): HeldDraft {
  const { keeper, recorder, announce } = desk;
  const sealed = recorder.perform(author, ({ at, record }) => {
    const draft = make(at);
    record(sealOf(keeper.tables.drafts, storyId, draft));
    const { version } = draft;
    return ok({ ...keeper.writeSnapshot(storyId, draft, at), sealedVersion: version, damage: null });
  });
  if (!sealed.ok) throw new Error(`The draft of story ${storyId} was not sealed`);
  keeper.hold(storyId, sealed.value);
  announce('stories:changed', { storyId });
  return sealed.value;
}
