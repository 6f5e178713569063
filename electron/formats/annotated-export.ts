import { sha256 } from '#db/sha256.ts';
import type { Claim } from '#shared/claims/claim.ts';
import type { AnnotatedStory, PlacedClaim } from '#shared/formats/annotated/annotated-story.ts';
import { writeAnnotated } from '#shared/formats/annotated/write-annotated.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { StoryId } from '#shared/stories/story.ts';
import { project } from '#shared/text/projection.ts';
import type { ClaimService } from '../claims/claim-service.ts';
import type { EvidenceService } from '../evidence/evidence-service.ts';
import type { Caller } from '../ipc/handler-table.ts';
import type { Drafts } from '../text/drafts.ts';
import type { QueryService } from '../text/query-service.ts';
import { type Edition, type EditionSources, editionOf } from './export-service.ts';
import { type ExportWriting, writeExport } from './write-export.ts';

export interface AnnotatedExportDependencies extends ExportWriting {
  readonly stories: EditionSources['stories'];
  readonly drafts: EditionSources['drafts'] & Pick<Drafts, 'anchorsOf'>;
  readonly claims: Pick<ClaimService, 'list'>;
  readonly evidence: Pick<EvidenceService, 'list'>;
  readonly comments: {
    list(input: ParsedInput<'sources:list-requests'>): HandledResult<'sources:list-requests'>;
  };
  readonly queries: Pick<QueryService, 'list'>;
  /** Prints a page that stands alone as a PDF. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly timeZone: string;
  readonly now: () => number;
}

/** The annotated copy of a story, for its lawyers. */
export interface AnnotatedExport {
  /**
   * The draft as it would read with every suggestion accepted, or a revision as it was published. It is made before
   * it is asked where to, so that it is the copy of one moment.
   */
  write(
    input: ParsedInput<'formats:export-annotated'>,
    caller: Caller,
  ): Promise<HandledResult<'formats:export-annotated'>>;
}

/** No story has been asked about so often. */
const mostRequests = 1000;

export function createAnnotatedExport(dependencies: AnnotatedExportDependencies): AnnotatedExport {
  return {
    async write({ storyId, revisionId, format }, caller) {
      const edition = editionOf(dependencies, storyId, revisionId);
      if (!edition.ok) return edition;
      const story = annotated(dependencies, storyId, edition.value, caller);
      if (!story.ok) return story;
      const html = writeAnnotated(story.value);
      const content = format === 'html' ? html : await dependencies.printPdf(html);
      const { slug, revision } = story.value;
      const name = `${slug}-${revision === null ? 'draft' : `revision-${revision.number}`}-annotated`;
      const number = revision?.number ?? null;
      const kind = `annotated-${format}`;
      return writeExport(dependencies, { name, format, content, storyId, revision: number, kind }, caller);
    },
  };
}

function annotated(
  { claims, evidence, comments, queries, drafts, timeZone, now }: AnnotatedExportDependencies,
  storyId: StoryId,
  { story, document, published }: Edition,
  { person }: Caller,
): Result<AnnotatedStory, 'not-found'> {
  const { text, blocks } = project(document, 'final');
  const listed = claims.list({ storyId });
  const pieces = evidence.list({ storyId });
  const asked = comments.list({ storyId, limit: mostRequests });
  const questions = queries.list({ storyId });
  if (!listed.ok || !pieces.ok || !asked.ok || !questions.ok)
    return failed({ code: 'not-found', what: 'story' });
  const anchors = drafts.anchorsOf(storyId);
  const place = ({ id, quote }: Claim): PlacedClaim['place'] => {
    const anchor = anchors.get(id);
    // Claims are pinned to the draft; in a revision their words are looked for.
    if (published !== null) return onlyPlaceOf(text, quote);
    return anchor === undefined || anchor.state === 'orphan'
      ? null
      : { start: anchor.start, end: anchor.end };
  };
  return ok({
    slug: story.slug,
    text,
    blocks,
    textHash: sha256(text),
    revision:
      published === null ? null : { number: published.number, at: published.at, where: published.where },
    draftVersion: drafts.current(storyId).version,
    claims: inTextOrder(listed.value.map((claim) => ({ claim, place: place(claim) }))),
    evidence: pieces.value,
    requests: asked.value,
    openQueries: questions.value.filter(({ state }) => state !== 'resolved'),
    madeBy: person.name,
    madeAt: now(),
    timeZone,
  });
}

/** Where words stand that stand in a text once; words that are repeated would be anybody's guess. */
function onlyPlaceOf(text: string, words: string): PlacedClaim['place'] {
  const start = text.indexOf(words);
  if (start === -1 || text.includes(words, start + 1)) return null;
  return { start, end: start + words.length };
}

function inTextOrder(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const from = ({ place }: PlacedClaim) => place?.start ?? Number.MAX_SAFE_INTEGER;
  return [...claims].sort((a, b) => from(a) - from(b));
}
