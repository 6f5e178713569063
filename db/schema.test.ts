import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ignoredScopes } from '#shared/checks/ignored-finding.ts';
import { ruleStatuses } from '#shared/checks/style-rule.ts';
import { claimKinds, verificationStates } from '#shared/claims/claim.ts';
import { confirmations, mediums, substances, waysOfKnowing } from '#shared/claims/grounds.ts';
import { relationKinds } from '#shared/claims/relation.ts';
import { attributionTerms, hands, sourceKinds } from '#shared/claims/source.ts';
import { approvalLevels } from '#shared/claims/source-approval.ts';
import { attestationKinds } from '#shared/claims/sources/attestation.ts';
import { commentOutcomes, commentWays } from '#shared/claims/sources/comment-request.ts';
import { decisionKinds, placements } from '#shared/corrections/decision.ts';
import { outcomes, requesterRoles, requestStates, severities } from '#shared/corrections/request.ts';
import { evidenceKinds, transcriptMedia } from '#shared/evidence/evidence.ts';
import { fileTypes } from '#shared/evidence/file-type.ts';
import { copyMediaTypes } from '#shared/formats/imported-copy.ts';
import { roles } from '#shared/people/rights.ts';
import { storyStatuses } from '#shared/stories/story.ts';
import { versionReasons } from '#shared/stories/version.ts';
import { anchorDecisions, anchorStates } from '#shared/text/anchor.ts';
import { anchorSubjectKinds } from '#shared/text/anchor-subject.ts';
import { queryMessageKinds, queryStates } from '#shared/text/query.ts';
import { migrations } from './migrations/index.ts';
import { memoryDatabase } from './testing/memory-database.ts';

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tableName: string;
  readonly sql: string;
}

const database = memoryDatabase();
// FTS5 makes its own tables under the name of the index; what they are is SQLite's business.
const schema = database
  .prepare<[], SchemaRow>(
    `SELECT type, name, tbl_name AS tableName, sql FROM sqlite_schema
     WHERE sql IS NOT NULL AND name NOT GLOB '*_search_*' OR type = 'trigger' ORDER BY rowid`,
  )
  .all();

/** The schema as one script: each statement as the migrations wrote it, less their indentation. */
function schemaScript(): string {
  const statements = schema.map(({ sql }) => `${sql.replaceAll('\n      ', '\n')};\n`);
  return [
    `-- Written by \`npm run schema\` from the migrations. Schema ${migrations.length}.\n`,
    ...statements,
  ].join('\n');
}

test('db/schema.sql is the schema that the migrations make (`npm run schema` writes it)', () => {
  const file = join(import.meta.dirname, 'schema.sql');
  // Only `npm run schema` sets it; a run of the tests never changes a file.
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(file, schemaScript());
  expect(readFileSync(file, 'utf8')).toBe(schemaScript());
});

test('every table is STRICT', () => {
  const lax = database
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  expect(lax).toEqual([]);
});

test('every reference says what becomes of it when its row goes', () => {
  const unsaid = database
    .prepare(
      `SELECT t.name, f."from" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
       WHERE t.schema = 'main' AND f.on_delete = 'NO ACTION'`,
    )
    .all();
  expect(unsaid).toEqual([]);
});

/** Every list that a column is checked against: the words in shared/ and those in the tables are the same. */
const wordLists: Readonly<Record<string, readonly string[]>> = {
  'person_roles.role': roles,
  'stories.status': storyStatuses,
  'originals.media_type': copyMediaTypes,
  'draft_steps.mode': ['direct', 'suggest'],
  'claims.kind': claimKinds,
  'sources.kind': sourceKinds,
  'attributions.terms': attributionTerms,
  'attributions.hand': hands,
  'attributions.knows': waysOfKnowing,
  'attributions.substance': substances,
  'attributions.confirmation': confirmations,
  'attributions.medium': mediums,
  'source_approvals.level': approvalLevels,
  'versions.reason': versionReasons,
  'verifications.state': verificationStates,
  'anchors.subject_kind': anchorSubjectKinds,
  'anchors.state': anchorStates,
  'anchor_decisions.decision': anchorDecisions,
  'anchor_decisions.state': anchorStates,
  'correction_requests.state': requestStates,
  'correction_requests.outcome': outcomes,
  'correction_requests.severity': severities,
  'correction_requests.requester_role': requesterRoles,
  'decisions.kind': decisionKinds,
  'notices.placement': placements,
  'ignored_findings.scope': ignoredScopes,
  'style_rules.status': ruleStatuses,
  'refused_proposals.kind': claimKinds,
  'relations.kind': relationKinds,
  'source_merge_moves.what': ['attribution', 'via', 'comment-request'],
  'comment_tries.way': commentWays,
  'comment_answers.outcome': commentOutcomes,
  'source_attestations.kind': attestationKinds,
  'evidence.kind': evidenceKinds,
  'evidence.medium': transcriptMedia,
  'evidence.file_type': fileTypes,
  'queries.state': queryStates,
  'query_messages.kind': queryMessageKinds,
};

test('every list of words in a CHECK is the list in shared/', () => {
  const found = schema
    .filter(({ type }) => type === 'table')
    .flatMap(({ name, sql }) =>
      [...sql.matchAll(/(\w+) IN\s*\(([^)]*)\)/g)].map(([, column, list]) => [
        `${name}.${column}`,
        [...(list ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word),
      ]),
    );
  expect(Object.fromEntries(found)).toEqual(wordLists);
});
