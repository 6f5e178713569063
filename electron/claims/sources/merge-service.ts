import { createSourceRecords } from '#db/claims/source-records.ts';
import { createSourceDuplicateRecords } from '#db/claims/sources/source-duplicate-records.ts';
import { createSourceMergeRecords } from '#db/claims/sources/source-merge-records.ts';
import { createSourceProfileRecords } from '#db/claims/sources/source-profile-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import type { SourceId } from '#shared/claims/source.ts';
import { duplicateOf, mayBeOne, sureness } from '#shared/claims/sources/duplicates.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import type { MergeRefusal } from '#shared/ipc/failure.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { Deed, JsonValue } from '#shared/journal/journal-entry.ts';
import type { Author, DeedRecorder } from '../../journal/deed-recorder.ts';

export interface MergeServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly newId: () => string;
  readonly announce: Announce;
}

/** Entries of the registry that are one source: proposed with the reason, merged, and taken apart again. */
export interface MergeService {
  duplicates(input: ParsedInput<'sources:list-duplicates'>): HandledResult<'sources:list-duplicates'>;
  /** Claims and requests of the one follow to the other; nothing is lost, and all of it goes back on `unmerge`. */
  merge(input: ParsedInput<'sources:merge'>, author: Author): HandledResult<'sources:merge'>;
  unmerge(input: ParsedInput<'sources:unmerge'>, author: Author): HandledResult<'sources:unmerge'>;
  /** Says that two entries are two sources; they are not proposed again. */
  distinguish(
    input: ParsedInput<'sources:distinguish'>,
    author: Author,
  ): HandledResult<'sources:distinguish'>;
}

/** Pairs under one key that are looked at; what is left of them after that is sorted by how sure it is. */
const mostLookedAt = 2000;

export function createMergeService({
  database,
  recorder,
  newId,
  announce,
}: MergeServiceDependencies): MergeService {
  const sources = createSourceRecords(database);
  const pairs = createSourceDuplicateRecords(database);
  const merges = createSourceMergeRecords(database);
  const profiles = createSourceProfileRecords(database);

  function refusalOf(fromId: SourceId, intoId: SourceId): MergeRefusal | null {
    const [from, into] = [sources.getSource(fromId), sources.getSource(intoId)];
    if (from === null || into === null || fromId === intoId) return 'same';
    if (profiles.getMergedInto(fromId) !== null || profiles.getMergedInto(intoId) !== null) return 'merged';
    return mayBeOne(from.kind, into.kind) ? null : 'other-kind';
  }

  function told(mergeId: string): void {
    announce('sources:changed', null);
    for (const storyId of merges.listStoriesMoved(mergeId)) announce('claims:changed', { storyId });
  }

  return {
    duplicates: ({ sourceId, limit }) => {
      const candidates =
        sourceId === null ? pairs.listPairs(mostLookedAt) : pairs.listPairsOf(sourceId, mostLookedAt);
      const found = candidates.flatMap(([one, other]) => {
        const pair = duplicateOf(pairs.requireEntry(one), pairs.requireEntry(other));
        return pair === null ? [] : [pair];
      });
      return ok(found.sort((a, b) => sureness(a.reason) - sureness(b.reason)).slice(0, limit));
    },

    merge: ({ fromId, intoId }, author) => {
      const because = refusalOf(fromId, intoId);
      if (because !== null) return failed({ code: 'merge-refused', because });
      const id = newId();
      const merged = recorder.perform<null, never>(author, ({ at, record }) => {
        const moved = merges.merge({ id, fromId, intoId, mergedBy: author.personId, mergedAt: at });
        record(
          deedOn(intoId, 'source.merged', { mergeId: id, fromId, intoId, moved, ...named(fromId, intoId) }),
        );
        return ok(null);
      });
      told(id);
      return merged;
    },

    unmerge: ({ mergeId }, author) => {
      const pair = merges.getMerge(mergeId);
      if (pair === null) return failed({ code: 'not-found', what: 'source' });
      // The later merge is taken back first: what was moved twice would not find its way.
      if (profiles.getMergedInto(pair.intoId) !== null)
        return failed({ code: 'merge-refused', because: 'merged' });
      const apart = recorder.perform<null, never>(author, ({ at, record }) => {
        merges.unmerge(mergeId, at);
        const { fromId, intoId } = pair;
        record(deedOn(intoId, 'source.unmerged', { mergeId, fromId, intoId, ...named(fromId, intoId) }));
        return ok(null);
      });
      told(mergeId);
      return apart;
    },

    distinguish: ({ oneId, otherId }, author) => {
      if (sources.getSource(oneId) === null || sources.getSource(otherId) === null || oneId === otherId)
        return failed({ code: 'not-found', what: 'source' });
      const done = recorder.perform<null, never>(author, ({ at, record }) => {
        pairs.saveDistinct(oneId, otherId, author.personId, at);
        record(deedOn(oneId, 'source.distinguished', { oneId, otherId, ...named(oneId, otherId) }));
        return ok(null);
      });
      announce('sources:changed', null);
      return done;
    },
  };

  /** The names as they are now, for whoever reads the journal. */
  function named(from: SourceId, into: SourceId) {
    return { from: sources.getSource(from)?.name ?? '', into: sources.getSource(into)?.name ?? '' };
  }
}

function deedOn(subjectId: SourceId, deed: Deed, payload: JsonValue) {
  return { deed, subjectKind: 'source', subjectId, storyId: null, payload, binds: false } as const;
}
