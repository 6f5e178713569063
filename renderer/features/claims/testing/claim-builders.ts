import { v7 } from 'uuid';
import { type Claim, claimId } from '#shared/claims/claim.ts';
import { noGrounds } from '#shared/claims/grounds.ts';
import {
  type Attribution,
  attributionId,
  type Source,
  type SourceSummary,
  sourceId,
} from '#shared/claims/source.ts';
import { personId } from '#shared/people/person.ts';
import { storyId } from '#shared/stories/story.ts';

/** 2026-03-02, 12:00 UTC: when everything happens unless a test says otherwise. */
const noon = Date.UTC(2026, 2, 2, 12);

export function aSource(fields: Partial<Source> = {}): Source {
  return {
    id: sourceId.parse(v7()),
    kind: 'named',
    name: 'Ada Example',
    standing: '',
    createdAt: noon,
    updatedAt: noon,
    ...fields,
  };
}

export function aSourceSummary(fields: Partial<SourceSummary> = {}): SourceSummary {
  return { ...aSource(), claims: 1, stories: 1, ...fields };
}

export function anAttribution(fields: Partial<Attribution> = {}): Attribution {
  return {
    id: attributionId.parse(v7()),
    source: aSource(),
    terms: 'on-the-record',
    hand: 'first-hand',
    via: null,
    grounds: noGrounds,
    approvals: [],
    ...fields,
  };
}

export function aClaim(fields: Partial<Claim> = {}): Claim {
  return {
    id: claimId.parse(v7()),
    storyId: storyId.parse(v7()),
    kind: 'fact',
    note: '',
    quote: 'The mayor resigned',
    anchorState: 'exact',
    attributions: [],
    verification: null,
    relations: [],
    createdBy: personId.parse(v7()),
    createdAt: noon,
    updatedAt: noon,
    ...fields,
  };
}
