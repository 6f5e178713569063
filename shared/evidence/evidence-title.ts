import type { NewEvidence } from './evidence.ts';

/** As long as a line of the list. */
const longest = 80;

/** The title that a person gave, or what tells the piece apart: its first words, whose words they are, the address. */
export function titleOf(evidence: NewEvidence): string {
  if (evidence.title !== '') return evidence.title;
  switch (evidence.kind) {
    case 'link':
      return shortened(evidence.address);
    case 'note':
      return shortened(evidence.text);
    case 'transcript':
      return evidence.speaker;
  }
}

function shortened(text: string): string {
  const [first = ''] = text.trim().split('\n');
  return first.length > longest ? `${first.slice(0, longest - 1).trimEnd()}…` : first;
}
