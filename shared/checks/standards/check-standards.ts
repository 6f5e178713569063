import { type Force, forces, graver, type StandardsRuleId, standardsRuleIds } from './rule-id.ts';
import { denials } from './rules/denials.ts';
import { headlines } from './rules/headlines.ts';
import { quotations } from './rules/quotations.ts';
import { secondHand } from './rules/second-hand.ts';
import { unnamedApproval } from './rules/unnamed-approval.ts';
import { unnamedCount } from './rules/unnamed-count.ts';
import { unnamedGrounds } from './rules/unnamed-grounds.ts';
import { unnamedText } from './rules/unnamed-text.ts';
import type { Breach, LedgerPassage, Matter, Mend, StandardsRule, StandardsTheme } from './standards-rule.ts';
import { forceOf } from './standards-settings.ts';
import type { StoryLedger } from './story-ledger.ts';

/** Every rule, in the order of the standards. */
export const standardsRules: readonly StandardsRule[] = [
  ...unnamedGrounds,
  ...unnamedApproval,
  ...unnamedCount,
  ...unnamedText,
  ...secondHand,
  ...denials,
  ...quotations,
  ...headlines,
].sort((one, other) => standardsRuleIds.indexOf(one.id) - standardsRuleIds.indexOf(other.id));

/** What a standards editor would say about one matter: a source, an outlet, a claim, with every rule it breaks. */
export interface StandardsFinding {
  /** The same as long as the matter and the rules are: what was answered for stays answered for. */
  readonly key: string;
  readonly theme: StandardsTheme;
  readonly about: string;
  /** The gravest of its rules. */
  readonly force: Force;
  readonly broken: readonly BrokenRule[];
  readonly passages: readonly LedgerPassage[];
  /** What mends it, the gravest first. */
  readonly mends: readonly Mend[];
}

export interface BrokenRule {
  readonly rule: StandardsRuleId;
  readonly force: Force;
  readonly says: string;
}

/**
 * Holds a story against the rules of the house: the one function behind the Checks pane and the gate before
 * publication. Blocks come first, then in the order of the text.
 */
export function checkStandards(ledger: StoryLedger): readonly StandardsFinding[] {
  const matters = new Map<string, Broken[]>();
  for (const rule of standardsRules) {
    const held = forceOf(ledger.house, rule.id, rule.force);
    if (held === 'off') continue;
    for (const breach of rule.check(ledger)) {
      const force =
        breach.force === 'block' && held === 'warn' ? 'block' : lesser(held, breach.force ?? held);
      const broken = { rule, breach, force };
      const known = matters.get(breach.about.key);
      if (known === undefined) matters.set(breach.about.key, [broken]);
      else known.push(broken);
    }
  }
  return [...matters.values()].map(findingOf).sort(inOrder);
}

interface Broken {
  readonly rule: StandardsRule;
  readonly breach: Breach;
  readonly force: Force;
}

function lesser(one: Force, other: Force): Force {
  return graver(one, other) === one ? other : one;
}

function findingOf(broken: readonly Broken[]): StandardsFinding {
  const sorted = [...broken].sort((a, b) => forces.indexOf(a.force) - forces.indexOf(b.force));
  const first = sorted[0]?.rule.theme ?? 'unnamed';
  const about: Matter = broken[0]?.breach.about ?? { key: '', words: '' };
  return {
    key: `${about.key}|${[...new Set(broken.map(({ rule }) => rule.id))].join(' ')}`,
    theme: first,
    about: about.words,
    force: broken.reduce<Force>((gravest, { force }) => graver(gravest, force), 'record'),
    broken: sorted.map(({ rule, force, breach }) => ({ rule: rule.id, force, says: breach.says })),
    passages: distinct(broken.flatMap(({ breach }) => breach.passages)),
    mends: distinctMends(sorted.flatMap(({ breach: { mend } }) => (mend === null ? [] : [mend]))),
  };
}

function distinct(passages: readonly LedgerPassage[]): readonly LedgerPassage[] {
  const seen = new Set<string>();
  const once = passages.filter(({ claimId, start, end }) => {
    const key = `${claimId} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.sort((a, b) => a.start - b.start);
}

/** One act of a kind is enough: the next one shows when the first is done. */
function distinctMends(mends: readonly Mend[]): readonly Mend[] {
  return mends.filter((mend, index) => mends.findIndex(({ kind }) => kind === mend.kind) === index);
}

function inOrder(one: StandardsFinding, other: StandardsFinding): number {
  const grave = forces.indexOf(one.force) - forces.indexOf(other.force);
  return grave === 0 ? placeOf(one) - placeOf(other) : grave;
}

function placeOf({ passages }: StandardsFinding): number {
  return passages[0]?.start ?? 0;
}
