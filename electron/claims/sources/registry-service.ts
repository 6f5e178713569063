import { createSourceRecords } from '#db/claims/source-records.ts';
import { createCommentRequestRecords } from '#db/claims/sources/comment-request-records.ts';
import { createSourceClaimRecords } from '#db/claims/sources/source-claim-records.ts';
import { createSourceMergeRecords } from '#db/claims/sources/source-merge-records.ts';
import { createSourceProfileRecords } from '#db/claims/sources/source-profile-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import type { SourceId } from '#shared/claims/source.ts';
import { mayBeReached, type ProfileFields } from '#shared/claims/sources/source-profile.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { SourcePage } from '#shared/ipc/sources-calls.ts';
import type { JsonValue } from '#shared/journal/journal-entry.ts';
import type { Author, DeedRecorder } from '../../journal/deed-recorder.ts';

export interface RegistryServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly announce: Announce;
}

/** The registry of sources over the whole desk: finding one, and everything that is known of it. */
export interface RegistryService {
  list(input: ParsedInput<'sources:list'>): HandledResult<'sources:list'>;
  get(input: ParsedInput<'sources:get'>): HandledResult<'sources:get'>;
  /** Of an unnamed person it takes no contact and no other name: nothing that leads to them is kept in clear. */
  editProfile(
    input: ParsedInput<'sources:edit-profile'>,
    author: Author,
  ): HandledResult<'sources:edit-profile'>;
}

/** More than any source has; who is quoted more often is read in the stories. */
const mostClaims = 5000;
const mostRequests = 1000;

export function createRegistryService(dependencies: RegistryServiceDependencies): RegistryService {
  const { database, recorder, announce } = dependencies;
  const sources = createSourceRecords(database);
  const profiles = createSourceProfileRecords(database);
  const claims = createSourceClaimRecords(database);
  const requests = createCommentRequestRecords(database);
  const merges = createSourceMergeRecords(database);

  function pageOf(sourceId: SourceId): SourcePage | null {
    const source = sources.getSource(sourceId);
    const fields = profiles.getOwnFields(sourceId);
    if (source === null || fields === null) return null;
    const { contact, notes } = fields;
    const standing = sources.getStanding(sourceId)?.id ?? null;
    return {
      profile: {
        source,
        names: profiles.listNames(sourceId),
        contact,
        notes,
        roles: profiles.listRoles(sourceId),
        mergedInto: standing === sourceId ? null : standing,
        merged: merges.listMerged(sourceId, mostRequests),
      },
      fields,
      claims: claims.listClaimsOf(sourceId, mostClaims),
      requests: requests.listOfSource(sourceId, mostRequests),
    };
  }

  return {
    list: ({ text, kind, offset, limit }) =>
      ok({
        total: sources.countSources({ text, kind }),
        sources: sources.listSources({ text, kind, offset, limit }),
      }),
    get: ({ sourceId }) => {
      const page = pageOf(sourceId);
      return page === null ? failed({ code: 'not-found', what: 'source' }) : ok(page);
    },
    editProfile: ({ sourceId, fields }, author) => {
      const before = pageOf(sourceId);
      if (before === null) return failed({ code: 'not-found', what: 'source' });
      if (!mayBeReached(before.profile.source.kind) && (fields.contact !== '' || fields.names.length > 0)) {
        return failed({ code: 'unnamed-kept' });
      }
      const edited = recorder.perform<SourcePage, 'not-found'>(author, ({ at, record }) => {
        profiles.saveFields(sourceId, fields, at);
        record({
          deed: 'source.profile-edited',
          subjectKind: 'source',
          subjectId: sourceId,
          storyId: null,
          payload: changeOf(before, fields),
          binds: false,
        });
        const page = pageOf(sourceId);
        return page === null ? failed({ code: 'not-found', what: 'source' }) : ok(page);
      });
      if (edited.ok) announce('sources:changed', null);
      return edited;
    },
  };
}

/**
 * What changed, for the journal. Contact and notes are named and not quoted: they are what a person may ask us to
 * forget, and the journal forgets nothing.
 */
function changeOf({ profile: { source }, fields: before }: SourcePage, after: ProfileFields): JsonValue {
  const changed = (['names', 'roles', 'contact', 'notes'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const kept = ({ names, roles }: ProfileFields): JsonValue => ({
    names: [...names],
    roles: roles.map((role) => ({ ...role })),
  });
  return { name: source.name, changed, before: kept(before), after: kept(after) };
}
