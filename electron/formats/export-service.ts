import type { Node } from 'prosemirror-model';
import { writeLogCsv, writeLogHtml, writeLogJson } from '#shared/formats/write-log.ts';
import { type Published, writeStoryHtml } from '#shared/formats/write-story-html.ts';
import { writeStoryMarkdown } from '#shared/formats/write-story-markdown.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { RevisionId, Story, StoryId } from '#shared/stories/story.ts';
import { checkDocument } from '#shared/text/document-check.ts';
import { listNotices } from '#shared/text/notices.ts';
import { UnreadableError } from '#shared/text/unreadable-error.ts';
import type { CorrectionService } from '../corrections/correction-service.ts';
import type { Author } from '../journal/deed-recorder.ts';
import type { StoryService } from '../stories/story-service.ts';
import type { DraftService } from '../text/draft-service.ts';
import type { Drafts } from '../text/drafts.ts';
import { type ExportWriting, writeExport } from './write-export.ts';

/** Where the texts of a story come from. */
export type EditionSources = Pick<ExportServiceDependencies, 'drafts' | 'stories'>;

export interface ExportServiceDependencies extends ExportWriting {
  readonly drafts: Pick<Drafts, 'current'> & Pick<DraftService, 'stored'>;
  readonly stories: Pick<StoryService, 'get' | 'getRevision' | 'listRevisions'>;
  readonly corrections: Pick<CorrectionService, 'listLog'>;
  /** The zone that times are printed in. */
  readonly timeZone: string;
}

/** Writes files for the world outside, and records each in the journal. */
export interface ExportService {
  /**
   * A revision as it was published, or the draft, and then without anything that says
   * "published". `cancelled` where a person chooses no place; a file that was there before
   * stays whole if the writing fails.
   */
  exportStory(
    input: ParsedInput<'formats:export-story'>,
    author: Author,
  ): Promise<HandledResult<'formats:export-story'>>;
  /** All that is stored of a draft as it lies there, for whoever mends a damaged one by hand. */
  exportStoredDraft(
    input: ParsedInput<'formats:export-stored-draft'>,
    author: Author,
  ): Promise<HandledResult<'formats:export-stored-draft'>>;
  /** The whole public log, as it is when it is asked for and not when the dialog closes. */
  exportLog(
    input: ParsedInput<'formats:export-log'>,
    author: Author,
  ): Promise<HandledResult<'formats:export-log'>>;
}

/** The whole log is written: no newsroom has so many entries. */
const mostEntries = 10_000_000;

export function createExportService(dependencies: ExportServiceDependencies): ExportService {
  return {
    async exportStory({ storyId, revisionId, format }, author) {
      const edition = editionOf(dependencies, storyId, revisionId);
      if (!edition.ok) return edition;
      const { document, story, published } = edition.value;
      const { slug } = story;
      const text =
        format === 'html'
          ? writeStoryHtml(document, { slug, published, timeZone: dependencies.timeZone })
          : writeStoryMarkdown(document);
      // The number tells two exports of one story apart in a folder.
      const name = published === null ? slug : `${slug}-revision-${published.number}`;
      return writeExport(
        dependencies,
        { name, format, content: text, storyId, revision: published?.number ?? null },
        author,
      );
    },
    async exportStoredDraft({ storyId }, author) {
      const story = dependencies.stories.get({ storyId });
      if (!story.ok) return failed({ code: 'not-found', what: 'story' });
      const text = dependencies.drafts.stored(storyId);
      const name = `${story.value.slug}-stored-draft`;
      return writeExport(
        dependencies,
        { name, format: 'json', content: text, storyId, revision: null },
        author,
      );
    },
    exportLog({ format }, author) {
      const log = dependencies.corrections.listLog({ limit: mostEntries });
      if (!log.ok) return Promise.resolve(log);
      const text =
        format === 'html'
          ? writeLogHtml(log.value, dependencies.timeZone)
          : format === 'csv'
            ? writeLogCsv(log.value)
            : writeLogJson(log.value);
      return writeExport(
        dependencies,
        { name: 'corrections-log', format, content: text, storyId: null, revision: null },
        author,
      );
    },
  };
}

/** What of a story goes out. `published` is null for the draft. */
export interface Edition {
  readonly story: Story;
  readonly document: Node;
  readonly published: Published | null;
}

/** A published revision of the story, or its draft as it stands now. */
export function editionOf(
  { stories, drafts }: EditionSources,
  storyId: StoryId,
  revisionId: RevisionId | null,
): Result<Edition, 'not-found'> {
  const story = stories.get({ storyId });
  if (!story.ok) return failed({ code: 'not-found', what: 'story' });
  if (revisionId === null) {
    return ok({ story: story.value, document: drafts.current(storyId).document, published: null });
  }
  const all = stories.listRevisions({ storyId });
  const wanted = all.ok ? all.value.find(({ id }) => id === revisionId) : undefined;
  if (!all.ok || wanted === undefined) return failed({ code: 'not-found', what: 'revision' });
  // A notice is dated by the revision that first carried it, so all that came before are read too.
  const upToIt = all.value.filter(({ number }) => number <= wanted.number).toReversed();
  const texts = upToIt.map(({ id, publishedAt }) => ({
    at: publishedAt,
    document: readRevision(stories, id),
  }));
  const noticeTimes = new Map<string, number>();
  for (const { at, document } of texts) {
    for (const { noticeId } of listNotices(document)) {
      if (!noticeTimes.has(noticeId)) noticeTimes.set(noticeId, at);
    }
  }
  const { number, publishedAt: at, publishedWhere: where } = wanted;
  const published = { number, at, where, firstAt: texts[0]?.at ?? at, noticeTimes };
  const document = texts.at(-1)?.document ?? readRevision(stories, revisionId);
  return ok({ story: story.value, document, published });
}

/** Words that are not those that were published must not leave the house as if they were. */
function readRevision({ getRevision }: EditionSources['stories'], revisionId: RevisionId): Node {
  const revision = getRevision({ revisionId });
  if (!revision.ok || !revision.value.intact) {
    throw new UnreadableError('revision-damaged', `Revision ${revisionId}`);
  }
  const checked = checkDocument(revision.value.document);
  if (!checked.ok)
    throw new UnreadableError('revision-damaged', `Revision ${revisionId}, ${checked.problem}`);
  return checked.document;
}
