import { passageAt } from '../ledger-text.ts';
import type { StandardsRule } from '../standards-rule.ts';

// What stands over a story, held against what stands in it.

const H1: StandardsRule = {
  id: 'H1',
  theme: 'headlines',
  force: 'warn',
  words: 'Headline and dek say nothing that the body says otherwise: no other figure, name or day.',
  source: 'Stet',
  check: (ledger) =>
    ledger.headLines.map(({ ruleId, words, message, start, end }) => ({
      about: { key: `headline ${ruleId} ${words}`.slice(0, 500), words },
      says: message.replace(/\.$/u, '').replace(/^The /u, 'the '),
      passages: [passageAt(ledger, { start, end })],
      mend: { kind: 'change-text' },
    })),
};

export const headlines: readonly StandardsRule[] = [H1];
