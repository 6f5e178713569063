// What the tour does with a story: which words it marks, what it mends, what a reader complains about. The samples
// of the house are real copy that is not part of this project; where they are not there, ours is taken.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sampleCopy } from '#shared/formats/sample-copy.ts';
import type { ClaimToMark } from '../pages/claims-pane.ts';

export interface TourStory {
  readonly copy: string;
  readonly slug: string;
  readonly claims: readonly { readonly words: string; readonly claim: ClaimToMark }[];
  /** An agreement error, as an editor mends it. */
  readonly agreement: { readonly wrong: string; readonly right: string };
  /** What one person asks of another. */
  readonly query: { readonly words: string; readonly question: string; readonly answer: string };
  /** A rewriting that is compared and taken back. */
  readonly rewriting: { readonly words: string; readonly by: string };
  /** A word that stands in several places. */
  readonly often: string;
  readonly where: string;
  /** What the requester is right about: the headline states as a fact what its own story disputes. */
  readonly request: { readonly words: string; readonly concern: string; readonly note: string };
  readonly headline: { readonly wrong: string; readonly right: string };
  readonly notice: string;
  /** A second request, about words that stand. */
  readonly refused: { readonly words: string; readonly concern: string; readonly reason: string };
}

export function tourStory(): TourStory {
  const real = samples().find((text) => text.includes('DHS Identifies 400 Migrants'));
  return real === undefined ? ours : { ...border, copy: real };
}

/** The samples lie beside the project. */
function samples(): readonly string[] {
  const folder = resolve(import.meta.dirname, '../../../shared/samples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const border: Omit<TourStory, 'copy'> = {
  slug: 'border-400-migrants',
  claims: [
    {
      words: 'more than 400 foreign nationals',
      claim: {
        kind: 'Figure',
        newSource: { kind: 'Unnamed person', name: 'three officials' },
        terms: 'Unnamed',
        via: 'NBC News',
      },
    },
    {
      words: 'make sure that we exercised our authority',
      claim: {
        kind: 'Quotation',
        newSource: { kind: 'Unnamed person', name: 'a senior administration official' },
        terms: 'Unnamed',
        via: 'NBC News',
      },
    },
    {
      words: 'The fact that the whereabouts were unknown is clearly alarming',
      claim: {
        kind: 'Quotation',
        newSource: {
          kind: 'Named person',
          name: 'Christopher O’Leary',
          standing: 'former FBI section chief, now The Soufan Group',
        },
        via: 'NBC News',
        finding: {
          state: 'Verified',
          evidence: 'Printed by the outlet with his name; the recording was heard.',
        },
      },
    },
    {
      words: 'We have not identified 400 people with potential ISIS ties',
      claim: {
        kind: 'Denial',
        newSource: { kind: 'Named person', name: 'Alejandro Mayorkas', standing: 'DHS secretary' },
        finding: { state: 'Disputed', evidence: 'Denies what the headline states as a fact.' },
      },
    },
  ],
  agreement: { wrong: 'are unknown to', right: 'is unknown to' },
  query: {
    words: 'according to three unnamed officials',
    question: 'Did they speak from documents, and has NBC published those?',
    answer: 'From a department memo; NBC has seen it and not published it.',
  },
  rewriting: { words: 'A day after the explosive report was published', by: 'A day after the report' },
  often: 'migrants',
  where: 'https://news.example/border/400-migrants',
  request: {
    words: 'DHS Identifies 400 Migrants',
    concern:
      'Your headline says as a fact that the department identified 400 people. The secretary says in your own story that it did not.',
    note: 'Three unnamed officials through one outlet, against a denial on the record. The headline needs its attribution.',
  },
  headline: { wrong: 'DHS Identifies 400 Migrants', right: 'Officials Say DHS Identified 400 Migrants' },
  notice:
    'An earlier version of this article did not make clear in its headline that the figure of 400 migrants comes from unnamed officials and is disputed by the homeland security secretary.',
  refused: {
    words: 'Over 150 have been arrested',
    concern: 'I heard that it were fewer than 100.',
    reason: 'The figure is attributed, and no other figure has been given by anybody who could know.',
  },
};

const ours: TourStory = {
  copy: sampleCopy,
  slug: 'harbor-60-containers',
  claims: [
    {
      words: 'lost track of about 60 shipping containers',
      claim: {
        kind: 'Figure',
        newSource: { kind: 'Unnamed person', name: 'three officials' },
        terms: 'Unnamed',
        via: 'Tidewater Ledger',
      },
    },
    {
      words: 'with summer coming we wanted to know where the heat was',
      claim: {
        kind: 'Quotation',
        newSource: { kind: 'Unnamed person', name: 'a senior port official' },
        terms: 'Unnamed',
        via: 'Tidewater Ledger',
      },
    },
    {
      words: 'Nobody could tell us which pier they were standing on',
      claim: {
        kind: 'Quotation',
        newSource: {
          kind: 'Named person',
          name: 'Marguerite Oyelaran',
          standing: 'former fire inspector, now Halden & Pryce',
        },
        via: 'Tidewater Ledger',
        finding: { state: 'Verified', evidence: 'She confirmed the words by telephone on May 9.' },
      },
    },
    {
      words: 'No container has been lost',
      claim: {
        kind: 'Denial',
        newSource: { kind: 'Named person', name: 'Anselm Whitlow', standing: 'port director' },
        finding: { state: 'Disputed', evidence: 'Denies what the headline states as a fact.' },
      },
    },
  ],
  agreement: { wrong: 'are still unknown to', right: 'is still unknown to' },
  query: {
    words: 'lost track of about 60 shipping containers',
    question: 'Lost in the books, or on the ground?',
    answer: 'In the books: the yard was never counted.',
  },
  rewriting: { words: 'No container has been lost', by: 'No container is missing' },
  often: 'containers',
  where: 'https://news.example/harbor/60-containers',
  request: {
    words: 'Port Authority Loses Track of 60 Containers',
    concern:
      'Your headline says as a fact that we lost containers. I said on the record that none is lost, and your own story prints it.',
    note: 'Three unnamed officials through one outlet, against a denial on the record. The headline needs its attribution.',
  },
  headline: {
    wrong: 'Port Authority Loses Track of 60 Containers',
    right: 'Officials Say Port Authority Lost Track of 60 Containers',
  },
  notice:
    'An earlier version of this article did not make clear in its headline that the loss of 60 containers is alleged by unnamed officials and denied by the port director.',
  refused: {
    words: 'More than 20 have been found',
    concern: 'I heard that it were fewer than ten.',
    reason: 'The figure is attributed, and no other figure has been given by anybody who could know.',
  },
};
