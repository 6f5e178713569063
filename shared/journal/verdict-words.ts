import { assertNever } from '../language/assert-never.ts';
import type { Verdict } from './journal-entry.ts';

/** The verdict on the journal in one sentence: the same in the window and in a shell. */
export function verdictSentence(verdict: Verdict): string {
  if (verdict.holds) return `${countOfEntries(verdict.entries)}, unbroken`;
  return `Entry ${verdict.badSeq} does not hold: ${faultSentence(verdict.fault)}`;
}

function countOfEntries(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries.toLocaleString('en')} entries`;
}

function faultSentence(fault: Extract<Verdict, { holds: false }>['fault']): string {
  switch (fault) {
    case 'gap':
      return 'an entry before it is missing, or its number was changed.';
    case 'previous-hash':
      return 'it does not follow from the entry before it.';
    case 'hash':
      return 'what it says was changed after it was written.';
    case 'signature':
      return 'it is not signed by the person it names.';
    case 'unknown-person':
      return 'it names a person whose profile the journal does not know.';
    case 'unreadable':
      return 'it cannot be read.';
    default:
      return assertNever(fault);
  }
}
