import type { PersonId } from '#shared/people/person.ts';
import type { StoryId } from '#shared/stories/story.ts';
import type { WritableDatabase } from '../database-handles.ts';
import { aPerson, aSource, aTime, insert } from './builders.ts';

interface Whose {
  readonly storyId: StoryId;
  readonly personId: PersonId;
}

interface AwkwardWords extends Whose {
  /** Words that have broken migrations: quoted, outside the basic plane, long. */
  readonly words: readonly [quoted: string, astral: string, long: string];
}

/** Sources with everything that the registry keeps of them, one merged into another. */
export function awkwardSources(
  database: WritableDatabase,
  { storyId, personId, words: [quoted, astral, long] }: AwkwardWords,
): void {
  const into = aSource(database, { name: quoted, standing: astral });
  const from = aSource(database, { name: astral });
  insert(database, 'source_names', { source_id: into, name: astral });
  insert(database, 'source_roles', {
    source_id: into,
    position: 7,
    title: long,
    organisation: '',
    from_date: null,
    until_date: '2019-04',
    past: 1,
  });
  insert(database, 'source_keys', { key: astral, source_id: into });
  const [one, other] = [into, from].sort();
  insert(database, 'distinct_sources', { one_id: one, other_id: other, said_by: personId, said_at: -1 });
  insert(database, 'source_merges', {
    id: 'merge',
    from_id: from,
    into_id: into,
    merged_by: personId,
    merged_at: aTime,
    unmerged_at: 0,
  });
  insert(database, 'source_merge_moves', { merge_id: 'merge', what: 'via', moved_id: quoted });
  insert(database, 'comment_requests', {
    id: 'comment-request',
    story_id: storyId,
    source_id: into,
    question: astral,
    deadline_at: -1,
    asked_at: aTime,
  });
  const said = { request_id: 'comment-request', person_id: personId, at: aTime };
  insert(database, 'comment_tries', { id: 'try', way: 'in-person', note: long, ...said });
  insert(database, 'comment_answers', { id: 'answer', outcome: 'unreachable', words: '', ...said });
}

/** A sealed identity of no real envelope, and an attestation that was taken back. */
export function awkwardSeals(database: WritableDatabase, { storyId, personId }: Whose): void {
  const sourceId = aSource(database, { kind: 'unnamed', name: 'a senior official' });
  const editorId = aPerson(database);
  insert(database, 'person_sealing_keys', {
    person_id: personId,
    public_key: new Uint8Array(44),
    sealed_private_key: Uint8Array.from({ length: 256 }, (_, byte) => byte),
    signature: '',
    created_at: aTime,
  });
  insert(database, 'sealed_identities', {
    source_id: sourceId,
    seal_id: 'seal',
    pseudonym: 'é e\u0301 🗞️',
    reporter_id: personId,
    editor_id: editorId,
    envelope: new Uint8Array(1),
    sha256: 'e'.repeat(64),
    sealed_at: aTime,
  });
  insert(database, 'source_attestations', {
    id: 'attestation',
    source_id: sourceId,
    kind: 'clear-in-story',
    person_id: editorId,
    since: -1,
    other_source_id: null,
    story_id: storyId,
    at: aTime,
    withdrawn_at: 0,
  });
}
