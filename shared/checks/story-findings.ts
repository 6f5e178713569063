import { type BlockFacts, type HeadFinding, headlineFindings } from '../claims/headline/headline-findings.ts';
import { assertNever } from '../language/assert-never.ts';
import type { Finding } from './finding.ts';
import type { CheckedBlock } from './quotations.ts';

/** What one part of a story says against another, by the block that it is found in. */
export function storyFindings(
  blocks: readonly CheckedBlock[],
  factsOf: (block: CheckedBlock) => BlockFacts,
): ReadonlyMap<CheckedBlock, readonly Finding[]> {
  const found = new Map<CheckedBlock, Finding[]>();
  for (const each of headlineFindings(blocks, factsOf)) {
    const block = blocks[each.head.block];
    if (block === undefined) continue;
    found.set(block, [...(found.get(block) ?? []), toFinding(each, block.type)]);
  }
  return found;
}

function toFinding(found: HeadFinding, type: string): Finding {
  const { fault, head, body } = found;
  return {
    source: 'story',
    ruleId: `stet.head-${fault}`,
    strength: 'review',
    range: { start: head.start, end: head.end },
    words: head.words,
    message: messageOf(found, type === 'dek' ? 'dek' : 'headline'),
    // Either may be wrong; a name is most often right where it stands more than once.
    replacements: fault === 'other-name' && body !== null ? [body.words] : [],
    reason: null,
  };
}

function messageOf({ fault, head, body }: HeadFinding, where: string): string {
  const other = body?.words ?? '';
  switch (fault) {
    case 'other-figure':
      return `The ${where} says “${head.words}”; the body counts the same and says “${other}”.`;
    case 'lacking-figure':
      return `The ${where} says “${head.words}”, which the body does not.`;
    case 'other-name':
      return `The body spells this name “${other}”.`;
    case 'other-date':
      return `The ${where} says “${head.words}”; the body says “${other}”.`;
    default:
      return assertNever(fault);
  }
}
