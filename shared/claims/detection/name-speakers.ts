import { quotingCue } from './cue-words.ts';
import { namesIn } from './people.ts';

/** Letters beside a verb in which the name of its subject can stand. */
const reach = 60;

/** Whole names that a text has speak, by the verb right beside them: whoever speaks is a person. */
export function nameSpeakers(outside: string): readonly string[] {
  const found: string[] = [];
  for (const { 0: cue, index } of outside.matchAll(quotingCue)) {
    const end = index + cue.length;
    const before = namesIn(outside.slice(Math.max(0, index - reach), index)).at(-1);
    if (before !== undefined && before.end === Math.min(index, reach) - 1) found.push(before.name);
    const after = namesIn(outside.slice(end, end + reach))[0];
    if (after !== undefined && after.start === 1) found.push(after.name);
  }
  return found;
}
