import type { Change } from '#shared/text/compare/compare-texts.ts';
import { compareWords as words } from '../../../../words/compare.ts';
import type { Compared } from '../compare-store.ts';

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
