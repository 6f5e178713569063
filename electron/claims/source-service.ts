import { createSourceRecords } from '#db/claims/source-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok } from '#shared/ipc/result.ts';
import type { Author, DeedRecorder } from '../journal/deed-recorder.ts';

export interface SourceServiceDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly announce: Announce;
}

/** The registry of sources of the desk. Sources enter it with the claim they are first named for. */
export interface SourceService {
  /**
   * Sources whose name or standing holds the text, for choosing one as well as for the registry's own page.
   */
  list(input: ParsedInput<'claims:list-sources'>): HandledResult<'claims:list-sources'>;
  /** Changes a source for every claim that names it; the journal keeps what it was before. */
  edit(input: ParsedInput<'claims:edit-source'>, author: Author): HandledResult<'claims:edit-source'>;
}

/**
 * A source quoted in more stories than this is told of in these; the others are
 * read anew when they are opened.
 */
const mostStoriesTold = 500;

export function createSourceService(dependencies: SourceServiceDependencies): SourceService {
  const { database, recorder, announce } = dependencies;
  const sources = createSourceRecords(database);
  return {
    list: ({ text, limit }) => ok(sources.listSources({ text, kind: null, offset: 0, limit })),

    edit: ({ sourceId, source }, author) => {
      const before = sources.getSource(sourceId);
      if (before === null) return failed({ code: 'not-found', what: 'source' });
      const edited = recorder.perform<typeof before, never>(author, ({ at, record }) => {
        sources.editSource(sourceId, source, at);
        const { kind, name, standing } = before;
        record({
          deed: 'source.edited',
          subjectKind: 'source',
          subjectId: sourceId,
          storyId: null,
          payload: { before: { kind, name, standing }, after: source },
          binds: false,
        });
        return ok({ ...before, ...source, updatedAt: at });
      });
      announce('sources:changed', null);
      // Every claim that rests on the source shows its name.
      for (const storyId of sources.listStoriesOf(sourceId, mostStoriesTold)) {
        announce('claims:changed', { storyId });
      }
      return edited;
    },
  };
}
