import { v7 } from 'uuid';
import { type ClaimId, type ClaimKind, claimId } from '#shared/claims/claim.ts';
import { type SourceId, type SourceKind, sourceId } from '#shared/claims/source.ts';
import { type RequestId, type RequestState, requestId } from '#shared/corrections/request.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import { type PersonId, personId } from '#shared/people/person.ts';
import type { Role } from '#shared/people/rights.ts';
import {
  type RevisionId,
  revisionId,
  type StoryId,
  type StoryStatus,
  storyId,
} from '#shared/stories/story.ts';
import type { AnchorSubject } from '#shared/text/anchor-subject.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { sha256 } from '../sha256.ts';

// Each builder inserts one row with the fewest words and answers its id; what a test is about is given by name.
// They write rows straight into the tables, so that a test of one feature needs no service of another.

/** 2026-03-02, 12:00 UTC: when everything happens unless a test says otherwise. */
export const aTime = Date.UTC(2026, 2, 2, 12);

/** A document of one headline and paragraphs, as ProseMirror writes it. */
export function aDocument(headline: string, ...paragraphs: readonly string[]) {
  const block = (type: string, text: string) =>
    text === '' ? { type } : { type, content: [{ type: 'text', text }] };
  return {
    type: 'doc',
    content: [
      block('kicker', ''),
      block('headline', headline),
      block('dek', ''),
      block('byline', ''),
      block('dateline', ''),
      ...(paragraphs.length === 0 ? [''] : paragraphs).map((each) => block('paragraph', each)),
    ],
  };
}

export interface PersonFields {
  readonly name?: string;
  readonly roles?: readonly Role[];
  /** SPKI DER; some bytes that verify nothing unless given. */
  readonly publicKey?: Uint8Array;
}

/** A profile with a key pair that signs nothing; tests that sign give the public key. */
export function aPerson(database: WritableDatabase, fields: PersonFields = {}): PersonId {
  const id = personId.parse(v7());
  insert(database, 'people', { id, name: fields.name ?? `Person ${id}`, created_at: aTime });
  for (const role of fields.roles ?? ['editor']) insert(database, 'person_roles', { person_id: id, role });
  insert(database, 'person_keys', {
    person_id: id,
    public_key: fields.publicKey ?? new Uint8Array(44),
    // Never unsealed by a test that uses this builder.
    sealed_private_key: new Uint8Array(1),
    created_at: aTime,
  });
  return id;
}

export interface StoryFields {
  readonly authorId?: PersonId;
  readonly slug?: string;
  readonly status?: StoryStatus;
  readonly kicker?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly body?: string;
  readonly words?: number;
  readonly createdAt?: number;
  readonly updatedAt?: number;
  readonly archivedAt?: number | null;
}

/** A draft of one sentence that nobody has published; its text is in no snapshot. */
export function aStory(database: WritableDatabase, fields: StoryFields = {}): StoryId {
  const id = storyId.parse(v7());
  const body = fields.body ?? 'The mayor resigned on Monday.';
  insert(database, 'stories', {
    id,
    slug: fields.slug ?? `story-${id}`,
    status: fields.status ?? 'draft',
    author_id: fields.authorId ?? aPerson(database),
    kicker: fields.kicker ?? '',
    headline: fields.headline ?? 'Mayor resigns',
    byline: fields.byline ?? '',
    body,
    words: fields.words ?? body.split(' ').length,
    created_at: fields.createdAt ?? aTime,
    updated_at: fields.updatedAt ?? aTime,
    archived_at: fields.archivedAt ?? null,
  });
  return id;
}

export interface SnapshotFields {
  readonly storyId: StoryId;
  readonly version?: number;
  readonly document?: JsonValue;
}

/** A draft needs a snapshot to be opened: this is its first one unless a version is given. */
export function aSnapshot(database: WritableDatabase, fields: SnapshotFields): void {
  const document = fields.document ?? aDocument('Mayor resigns', 'The mayor resigned on Monday.');
  insert(database, 'draft_snapshots', {
    story_id: fields.storyId,
    version: fields.version ?? 0,
    document: canonicalJson(document),
    sha256: hashOf(document),
    taken_at: aTime,
  });
}

export interface RevisionFields {
  readonly storyId?: StoryId;
  readonly number?: number;
  readonly document?: JsonValue;
  /** The final projection of the document; must be given where the document is. */
  readonly text?: string;
  readonly publishedBy?: PersonId;
  readonly publishedWhere?: string;
  readonly publishedAt?: number;
}

/** A published revision; its story's status is left as it is. */
export function aRevision(database: WritableDatabase, fields: RevisionFields = {}): RevisionId {
  const id = revisionId.parse(v7());
  const document = fields.document ?? aDocument('Mayor resigns', 'The mayor resigned on Monday.');
  insert(database, 'revisions', {
    id,
    story_id: fields.storyId ?? aStory(database, { status: 'published' }),
    number: fields.number ?? 1,
    draft_version: 0,
    document: canonicalJson(document),
    text: fields.text ?? 'Mayor resigns\nThe mayor resigned on Monday.',
    sha256: hashOf(document),
    published_at: fields.publishedAt ?? aTime,
    published_where: fields.publishedWhere ?? 'stet.example/mayor',
    published_by: fields.publishedBy ?? aPerson(database),
    notice_label: null,
  });
  return id;
}

export interface ClaimFields {
  readonly storyId?: StoryId;
  readonly kind?: ClaimKind;
  readonly note?: string;
  readonly createdBy?: PersonId;
  readonly removedAt?: number | null;
}

/** A claim without an anchor; `anAnchor` pins it. */
export function aClaim(database: WritableDatabase, fields: ClaimFields = {}): ClaimId {
  const id = claimId.parse(v7());
  insert(database, 'claims', {
    id,
    story_id: fields.storyId ?? aStory(database),
    kind: fields.kind ?? 'fact',
    note: fields.note ?? '',
    created_by: fields.createdBy ?? aPerson(database),
    created_at: aTime,
    updated_at: aTime,
    removed_at: fields.removedAt ?? null,
  });
  return id;
}

export interface AnchorFields {
  readonly subject: AnchorSubject;
  readonly storyId: StoryId;
  readonly start?: number;
  readonly exact?: string;
}

/** Pins a claim or a query to words of the draft as it began. */
export function anAnchor(database: WritableDatabase, fields: AnchorFields): void {
  const exact = fields.exact ?? 'resigned';
  const start = fields.start ?? 0;
  insert(database, 'anchors', {
    subject_kind: fields.subject.kind,
    subject_id: fields.subject.id,
    story_id: fields.storyId,
    draft_version: 0,
    start,
    end: start + exact.length,
    exact,
    prefix: '',
    suffix: '',
    current: exact,
    state: 'exact',
    placed_at: aTime,
  });
}

export interface SourceFields {
  readonly kind?: SourceKind;
  readonly name?: string;
  readonly standing?: string;
}

/** A source in the registry that no claim is attributed to. */
export function aSource(database: WritableDatabase, fields: SourceFields = {}): SourceId {
  const id = sourceId.parse(v7());
  insert(database, 'sources', {
    id,
    kind: fields.kind ?? 'named',
    name: fields.name ?? 'Ada Example',
    standing: fields.standing ?? '',
    created_at: aTime,
    updated_at: aTime,
  });
  return id;
}

export interface RequestFields {
  readonly storyId?: StoryId;
  readonly revisionId?: RevisionId;
  readonly state?: Exclude<RequestState, 'closed'>;
  readonly start?: number;
  readonly quote?: string;
  readonly concern?: string;
  readonly takenInBy?: PersonId;
  readonly receivedAt?: number;
}

/** An open correction request, on the words "resigned" of a revision of its own unless told otherwise. */
export function aRequest(database: WritableDatabase, fields: RequestFields = {}): RequestId {
  const id = requestId.parse(v7());
  const story = fields.storyId ?? aStory(database, { status: 'published' });
  const quote = fields.quote ?? 'resigned';
  const start = fields.start ?? 24;
  insert(database, 'correction_requests', {
    id,
    story_id: story,
    state: fields.state ?? 'new',
    outcome: null,
    severity: null,
    requester_name: 'A reader',
    requester_contact: 'reader@stet.example',
    requester_role: 'reader',
    concern: fields.concern ?? 'She did not resign.',
    revision_id: fields.revisionId ?? aRevision(database, { storyId: story }),
    start,
    end: start + quote.length,
    quote,
    prefix: '',
    suffix: '',
    assignee_id: null,
    received_at: fields.receivedAt ?? aTime,
    taken_in_by: fields.takenInBy ?? aPerson(database),
    taken_in_at: aTime,
    updated_at: aTime,
    closed_at: null,
  });
  return id;
}

/** Inserts a row by its column names. Table and columns come from the test's own source, never from data. */
export function insert(
  database: WritableDatabase,
  table: string,
  row: Readonly<Record<string, unknown>>,
): void {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `@${column}`).join(', ');
  database.prepare(`INSERT INTO ${table} (${names}) VALUES (${values})`).run(row);
}

function hashOf(value: JsonValue): string {
  return sha256(canonicalJson(value));
}
