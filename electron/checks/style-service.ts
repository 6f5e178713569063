import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createRuleRecords } from '#db/checks/rule-records.ts';
import type { WritableDatabase } from '#db/database-handles.ts';
import type { ListedRule } from '#shared/checks/listed-rule.ts';
import { faultsOf } from '#shared/checks/rule-faults.ts';
import { largestRuleFile, type RuleFile, readRuleFile, writeRuleFile } from '#shared/checks/rule-file.ts';
import { type RuleContent, type RuleStatus, ruleContent, ruleId } from '#shared/checks/style-rule.ts';
import type { HandledResult, ParsedInput } from '#shared/ipc/contract.ts';
import type { Announce } from '#shared/ipc/events.ts';
import { failed, ok, type Result } from '#shared/ipc/result.ts';
import type { RulesTakenIn } from '#shared/ipc/style-calls.ts';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import type { WriteWholeFile } from '../formats/whole-file.ts';
import type { Author, DeedRecorder, Recording } from '../journal/deed-recorder.ts';
import { allVersions, currentRules } from './current-rules.ts';

export interface StyleDependencies {
  readonly database: WritableDatabase;
  readonly recorder: DeedRecorder;
  readonly announce: Announce;
  readonly newId: () => string;
  /** The path of the file of rules that a person chose; null if they chose none. */
  readonly askForRules: () => Promise<string | null>;
  readonly askWhereToSave: (fileName: string, format: 'json') => Promise<string | null>;
  readonly writeWholeFile: WriteWholeFile;
  /** The system's word for why a file could not be read; null for a mistake of ours. */
  readonly fileErrorCode: (error: unknown) => string | null;
}

/**
 * The house's rules of style: those that come with Stet, each as the house last saved it, and the house's own. A
 * version is never changed: saving makes the next one.
 */
export interface StyleService {
  list(): HandledResult<'checks:list-rules'>;
  history(input: ParsedInput<'checks:rule-history'>): HandledResult<'checks:rule-history'>;
  save(input: ParsedInput<'checks:save-rule'>, author: Author): HandledResult<'checks:save-rule'>;
  setStatus(
    input: ParsedInput<'checks:set-rule-status'>,
    author: Author,
  ): HandledResult<'checks:set-rule-status'>;
  importRules(author: Author): Promise<HandledResult<'checks:import-rules'>>;
  exportRules(): Promise<HandledResult<'checks:export-rules'>>;
}

/** Rules that are refused are shown to a person, who sees from a few what is wrong with the file. */
const mostRefusedShown = 20;

export function createStyleService(dependencies: StyleDependencies): StyleService {
  const { database, recorder, announce, newId } = dependencies;
  const records = createRuleRecords(database);
  const find = (id: string) => currentRules(records).find((rule) => rule.id === id) ?? null;

  const keep = (rule: ListedRule, by: Keeper): ListedRule => keepRule(records, rule, by);
  const told = <T>(result: T): T => {
    announce('checks:rules-changed', null);
    return result;
  };

  return {
    list: () => ok(currentRules(records)),

    history({ ruleId: id }) {
      const versions = allVersions(records, id);
      return versions.length === 0 ? failed({ code: 'not-found', what: 'rule' }) : ok(versions);
    },

    save({ ruleId: id, rule }, author) {
      const before = id === null ? newRule(ruleId.parse(newId()), rule) : find(id);
      if (before === null) return failed({ code: 'not-found', what: 'rule' });
      const refused = refusalOf(rule, before.status);
      if (refused !== null) return refused;
      const saved = recorder.perform<ListedRule, never>(author, ({ at, record }) => {
        const kept = keep({ ...before, ...rule }, { author, at });
        record(ruleDeed('rule.saved', kept.id, { name: kept.name, version: kept.version }));
        return ok(kept);
      });
      return told(saved);
    },

    setStatus({ ruleId: id, status }, author) {
      const before = find(id);
      if (before === null) return failed({ code: 'not-found', what: 'rule' });
      const refused = refusalOf(before, status);
      if (refused !== null) return refused;
      const changed = recorder.perform<ListedRule, never>(author, ({ at, record }) => {
        const kept = keep({ ...before, status }, { author, at });
        record(ruleDeed('rule.status-changed', id, { name: kept.name, from: before.status, to: status }));
        return ok(kept);
      });
      return told(changed);
    },

    async importRules(author) {
      const chosen = await chooseFile(dependencies);
      if (!chosen.ok) return chosen;
      const imported = recorder.perform<RulesTakenIn, never>(author, (recording) => {
        const known = new Map(currentRules(records).map((rule) => [rule.id, rule]));
        const taken = takeIn(chosen.value, known, (rule) => void keep(rule, { author, at: recording.at }));
        recordImport(recording, taken);
        return ok(taken);
      });
      return told(imported);
    },

    async exportRules() {
      const rules = currentRules(records);
      const path = await dependencies.askWhereToSave('house-style.json', 'json');
      if (path === null) return failed({ code: 'cancelled' });
      const bytes = new TextEncoder().encode(writeRuleFile(rules));
      return dependencies.writeWholeFile(path, bytes, (takePlace) => {
        takePlace();
        return ok({ path, rules: rules.length });
      });
    },
  };
}

interface Keeper {
  readonly author: Author;
  readonly at: number;
}

/** Puts the next version of a rule into the store, and answers the rule as it stands then. */
function keepRule(
  records: ReturnType<typeof createRuleRecords>,
  rule: ListedRule,
  { author, at }: Keeper,
): ListedRule {
  const { id, status } = rule;
  const version = (records.listVersions(id, 1)[0]?.version ?? 0) + 1;
  const since = status === 'live' ? (rule.since ?? at) : rule.since;
  const content = ruleContent.parse(rule);
  records.insertVersion({ id, version, status, rule: content, since, savedBy: author.personId, savedAt: at });
  return { ...rule, version, since };
}

function newRule(id: ListedRule['id'], rule: RuleContent): ListedRule {
  return { ...rule, id, status: 'draft', since: null, version: 0, isStarting: false };
}

/** Only a rule that does what its examples say speaks in stories. */
function refusalOf(rule: RuleContent, status: RuleStatus) {
  const faults = status === 'live' ? faultsOf(rule).length : 0;
  return faults === 0 ? null : failed({ code: 'rule-faulty', name: rule.name, faults });
}

function ruleDeed(
  deed: 'rule.saved' | 'rule.status-changed',
  subjectId: string,
  payload: Record<string, string | number>,
) {
  return { deed, subjectKind: 'rule', subjectId, storyId: null, payload, binds: false } as const;
}

/** The file's name may name a person or a matter; the numbers are what is asked about later. */
function recordImport({ record }: Recording, { added, changed }: RulesTakenIn): void {
  const payload = { added, changed };
  record({
    deed: 'rules.imported',
    subjectKind: 'house',
    subjectId: 'house',
    storyId: null,
    payload,
    binds: false,
  });
}

/** Saves the rules of a file that are new, or other than those that are there. */
function takeIn(
  file: RuleFile,
  known: ReadonlyMap<string, ListedRule>,
  save: (rule: ListedRule) => void,
): RulesTakenIn {
  const counts = { added: 0, changed: 0, alreadyThere: 0 };
  for (const { id, status, ...rule } of file.rules) {
    const before = known.get(id);
    if (before !== undefined && isSame(before, { ...rule, status })) {
      counts.alreadyThere += 1;
      continue;
    }
    counts[before === undefined ? 'added' : 'changed'] += 1;
    save({ ...(before ?? newRule(id, rule)), ...rule, status });
  }
  const { refused } = file;
  return { ...counts, refused: refused.slice(0, mostRefusedShown), refusedCount: refused.length };
}

function isSame(
  one: RuleContent & { status: RuleStatus },
  other: RuleContent & { status: RuleStatus },
): boolean {
  return (
    one.status === other.status &&
    canonicalJson(ruleContent.parse(one)) === canonicalJson(ruleContent.parse(other))
  );
}

/** Asks for a file and reads the rules in it, at least one. */
async function chooseFile({
  askForRules,
  fileErrorCode,
}: StyleDependencies): Promise<Result<RuleFile, 'cancelled' | 'cannot-read-file' | 'not-rules'>> {
  const path = await askForRules();
  if (path === null) return failed({ code: 'cancelled' });
  const refused = failed({ code: 'not-rules', fileName: basename(path) });
  try {
    // Asked before it is read: a disk image chosen by mistake must not be taken into memory first.
    if ((await stat(path)).size > largestRuleFile) return refused;
    const read = readRuleFile(new TextDecoder().decode(await readFile(path)));
    return read === null || read.rules.length === 0 ? refused : ok(read);
  } catch (error) {
    const reason = fileErrorCode(error);
    if (reason === null) throw error;
    return failed({ code: 'cannot-read-file', path, reason });
  }
}
