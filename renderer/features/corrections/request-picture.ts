import type { PlacedStandardsFinding } from '#shared/checks/standards/standards-report.ts';
import type { CorrectionRequest, RequestId } from '#shared/corrections/request.ts';
import type { Failure } from '#shared/ipc/failure.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { Person } from '#shared/people/person.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { Query } from '#shared/text/query.ts';
import type { Client } from '../../ipc/client.ts';

/** A request with whom and what its steps need. */
export interface RequestPicture {
  readonly request: CorrectionRequest;
  /** The revision that readers see now. */
  readonly newest: RevisionSummary | null;
  /** The queries on the story, resolved ones too. */
  readonly queries: readonly Query[];
  /** What the standards hold against publishing it; read as soon as it is approved. */
  readonly findings: readonly PlacedStandardsFinding[];
  /** Everybody with a profile here. */
  readonly people: readonly Person[];
  /** Who is signed in. */
  readonly me: Person | null;
}

/** Reads all of it together, so that a step never sees a request of now beside people of before. */
export async function readPicture(client: Client, requestId: RequestId): Promise<Result<RequestPicture>> {
  const [request, people, session] = await Promise.all([
    client.call('corrections:get', { requestId }),
    client.call('people:list', {}),
    client.call('people:session', {}),
  ]);
  if (!request.ok) return failed<Failure>(request.failure);
  if (!people.ok) return failed<Failure>(people.failure);
  if (!session.ok) return failed<Failure>(session.failure);
  // The story is known only from the request.
  const { storyId } = request.value;
  const [revisions, queries, findings] = await Promise.all([
    client.call('stories:list-revisions', { storyId }),
    client.call('text:list-queries', { storyId }),
    readFindings(client, request.value),
  ]);
  if (!queries.ok) return failed<Failure>(queries.failure);
  if (!revisions.ok) return failed<Failure>(revisions.failure);
  if (!findings.ok) return failed<Failure>(findings.failure);
  const newest = revisions.value[0] ?? null;
  const me = session.value?.person ?? null;
  return ok({
    request: request.value,
    newest,
    queries: queries.value,
    findings: findings.value,
    people: people.value,
    me,
  });
}

/** Nothing can be published before it is approved, and reading a whole text takes its time. */
async function readFindings(
  client: Client,
  { storyId, state, notice }: CorrectionRequest,
): Promise<Result<readonly PlacedStandardsFinding[]>> {
  if (state !== 'approved' || notice === null) return ok([]);
  const report = await client.call('checks:standards', { storyId, noticeLabel: notice.label });
  return report.ok ? ok(report.value.findings) : report;
}
