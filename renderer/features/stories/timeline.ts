import { thinned } from '#shared/stories/automatic-versions.ts';
import type { RevisionSummary } from '#shared/stories/revision.ts';
import type { TextRef } from '#shared/stories/text-ref.ts';
import type { Version } from '#shared/stories/version.ts';
import { exactTime } from '../../components/relative-time.ts';
import { versionWords as words } from '../../words/compare.ts';

/** A text of the story that can be come back to, as the timeline lists it. */
export interface Moment {
  readonly ref: Exclude<TextRef, { readonly kind: 'draft' }>;
  readonly title: string;
  readonly at: number;
  readonly by: string;
  /** What is added to the title: where it was published, why it was kept. */
  readonly detail: string | null;
  readonly version: Version | null;
  readonly revision: RevisionSummary | null;
}

/** Versions and revisions as one line of time, newest first. */
export function timeline(
  versions: readonly Version[],
  revisions: readonly RevisionSummary[],
): readonly Moment[] {
  return [...versions.map(versionMoment), ...revisions.map(revisionMoment)].sort((a, b) => b.at - a.at);
}

function versionMoment(version: Version): Moment {
  const { draftVersion, name, reason, keptAt: at, keptByName: by } = version;
  const ref = { kind: 'version', draftVersion } as const;
  const title = name ?? words.automatic[reason];
  const detail = name === null || reason === 'named' ? null : words.automatic[reason];
  return { ref, title, at, by, detail, version, revision: null };
}

function revisionMoment(revision: RevisionSummary): Moment {
  const { id, number, publishedAt: at, publishedByName: by, publishedWhere: detail } = revision;
  const ref = { kind: 'revision', revisionId: id } as const;
  return { ref, title: words.revision(number), at, by, detail, version: null, revision };
}

/** How a moment is named where its time does not stand beside it. */
export function momentLabel({ title, at, version }: Moment): string {
  return version !== null && version.name === null ? `${title}, ${exactTime(at)}` : title;
}

/** The versions that the timeline begins with: see `thinned`. */
export function fewVersions(versions: readonly Version[], now: number): readonly Version[] {
  return thinned(versions, now, (at) => new Date(at).toDateString());
}
