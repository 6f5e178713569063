import type { Change } from '#shared/text/compare/compare-texts.ts';
import { compareWords as words } from '../../../../words/compare.ts';
import type { Compared } from '../compare-store.ts';
import { lookWords } from './Words.tsx';

export interface ChangeRowProps {
  readonly change: Change;
  readonly compared: Compared;
  /** What it touches, in a word each. */
  readonly touched: readonly string[];
}

/** As much of a change as a line of the list holds. */
const shown = 80;

/** A change in the list: what it does, and the words. */
export function ChangeRow({ change, compared, touched }: ChangeRowProps) {
  return (
    <div className="change-row">
      <p className="change-kind">
        <span>{words.kinds[change.kind]}</span>
        <span>{howOf(change, compared)}</span>
        {touched.map((word) => (
          <span key={word} className="change-touched">
            {word}
          </span>
        ))}
      </p>
      <ChangeWords change={change} compared={compared} longest={shown} />
    </div>
  );
}

/** What the words do not show: how they looked, or what the paragraph was. */
function howOf(change: Change, { comparison }: Compared): string | null {
  const row = comparison.rows[change.row];
  if (row === undefined) return null;
  if (change.kind === 'type') {
    const from = row.before ?? comparison.rows[row.movedTo ?? -1]?.before;
    return words.retyped(from?.type ?? '', row.after?.type ?? '');
  }
  if (change.kind !== 'formatting') return null;
  const number = comparison.changes.indexOf(change) - row.firstDifference;
  const first = row.segments.find(({ difference }) => difference === number);
  return first?.was == null ? null : `${lookWords(first.was)} → ${lookWords(first.look)}`;
}

export interface ChangeWordsProps {
  readonly change: Change;
  readonly compared: Compared;
  /** Where to cut, in characters. */
  readonly longest: number;
}

/** The words that a change takes out and puts in. Where words only look otherwise or stand elsewhere they come once. */
export function ChangeWords({ change, compared, longest }: ChangeWordsProps) {
  const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text);
  const old =
    change.before === null ? '' : compared.before.text.slice(change.before.start, change.before.end);
  const young = change.after === null ? '' : compared.after.text.slice(change.after.start, change.after.end);
  if (change.kind === 'moved' || change.kind === 'formatting' || change.kind === 'type') {
    return <p className="change-words">{cut(young)}</p>;
  }
  return (
    <p className="change-words">
      {old !== '' && <del>{cut(old)}</del>} {young !== '' && <ins>{cut(young)}</ins>}
      {old === '' && young === '' && <span className="soft">{words.empty}</span>}
    </p>
  );
}
