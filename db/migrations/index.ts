import { people } from './0001-people.ts';
import { journal } from './0002-journal.ts';
import { stories } from './0003-stories.ts';
import { text } from './0004-text.ts';
import { claims } from './0005-claims.ts';
import { corrections } from './0006-corrections.ts';
import { search } from './0007-search.ts';
import { packedChanges } from './0008-packed-changes.ts';
import { queries } from './0009-queries.ts';
import { versions } from './0010-versions.ts';
import { languageChecks } from './0011-language-checks.ts';
import { styleRules } from './0012-style-rules.ts';
import { refusedProposals } from './0013-refused-proposals.ts';
import { anchorDecisions } from './0014-anchor-decisions.ts';
import { relations } from './0015-relations.ts';
import { sourceRegistry } from './0016-source-registry.ts';
import { sealedIdentities } from './0017-sealed-identities.ts';
import { evidence } from './0018-evidence.ts';
import { sourceApprovals } from './0019-source-approvals.ts';
import { quotationAnswers } from './0020-quotation-answers.ts';
import type { Migration } from './migration.ts';

/** In order. Statically imported, so that a packaged app needs no look-up of files. */
export const migrations: readonly Migration[] = [
  people,
  journal,
  stories,
  text,
  claims,
  corrections,
  search,
  packedChanges,
  queries,
  versions,
  languageChecks,
  styleRules,
  refusedProposals,
  anchorDecisions,
  relations,
  sourceRegistry,
  sealedIdentities,
  evidence,
  sourceApprovals,
  quotationAnswers,
];
