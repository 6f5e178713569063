import type { DraftDamage } from '#shared/text/draft.ts';
import { counted, inThousands } from './counted.ts';

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Sentences about drafts that cannot be read whole. */
export const damageWords = {
  label: 'Damaged draft',
  /** What is on the screen, what is lost of it, and that nothing is thrown away. */
  lost({ goodVersion, lost, between, people }: DraftDamage): string {
    const changes = counted(lost, 'later change', 'later changes');
    const when =
      between === null ? '' : `, made from ${moment.format(between[0])} to ${moment.format(between[1])}`;
    const who = people.length === 0 ? '' : ` by ${names.format(people)}`;
    return `Part of this draft is damaged in the store. The text is as it was at change ${inThousands(goodVersion)}. ${changes} could not be read${when}${who}. Their bytes are kept. Check the text before you go on.`;
  },
  save: 'Save the stored draft to a file…',
} as const;
