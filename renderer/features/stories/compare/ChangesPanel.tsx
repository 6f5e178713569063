import { useStore } from 'zustand';
import { type ChangeKind, changeKinds } from '#shared/text/compare/compare-texts.ts';
import { canTake } from '#shared/text/compare/take-changes.ts';
import { type PlacedPassage, touchedBy } from '#shared/text/compare/touched-passages.ts';
import { countWords } from '#shared/text/counts.ts';
import type { TextRange } from '#shared/text/quote-anchor.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { VirtualList } from '../../../components/VirtualList.tsx';
import { compareWords as words } from '../../../words/compare.ts';
import type { Compared, CompareStore } from './compare-store.ts';
import { ChangeRow, ChangeWords } from './parts/ChangeRow.tsx';
import './changes.css';
import './compare.css';

/** A claim or a correction request that is about words of the texts. */
export interface TouchedSubject {
  readonly kind: 'claim' | 'request';
  readonly id: string;
  /** Its words. */
  readonly quote: string;
}

export interface ChangesPanelProps {
  readonly store: CompareStore;
  readonly passages: readonly PlacedPassage<TouchedSubject>[];
  /** Suggestions that wait in the draft; 0 where neither text is the draft. */
  readonly pending: number;
  /** Takes over what the other text says; null where neither is the draft, or it may not be written. */
  readonly onTake: ((change: number) => void) | null;
  readonly takeKeys: string | undefined;
  /** Sets the draft back to the other text; null where that cannot be. */
  readonly restore: { readonly label: string; readonly run: () => void } | null;
  readonly onOpen: (subject: TouchedSubject) => void;
}

/** What differs, in the order of the text: how much, the change that is looked at, and all of them as a list. */
export function ChangesPanel(props: ChangesPanelProps) {
  const { store, passages, pending, restore } = props;
  const compared = useStore(store, (state) => state.compared);
  const active = useStore(store, (state) => state.active);
  const { choose } = store.getState();
  if (compared === null) return <aside className="changes" aria-label={words.changes} />;
  const { changes } = compared.comparison;
  return (
    <aside className="changes" aria-label={words.changes}>
      <header className="changes-head">
        <p>{summaryOf(compared, pending)}</p>
        {restore !== null && changes.length > 0 && <Button onClick={restore.run}>{restore.label}</Button>}
      </header>
      {changes.length === 0 ? (
        <EmptyState title={words.same}>{words.sameText}</EmptyState>
      ) : (
        <>
          <ChosenChange {...props} compared={compared} active={active} />
          <VirtualList
            label={words.list}
            count={changes.length}
            itemAt={(index) => changes[index]}
            rowKey={(change) => String(changes.indexOf(change))}
            rowHeight={56}
            varying
            active={active}
            onActivate={choose}
            renderRow={(change) => (
              <ChangeRow
                change={change}
                compared={compared}
                touched={[...new Set(touchedBy(change, passages).map(({ kind }) => words[kind]))]}
              />
            )}
          />
        </>
      )}
    </aside>
  );
}

interface ChosenChangeProps extends ChangesPanelProps {
  readonly compared: Compared;
  readonly active: number;
}

/** Longer than this, a paragraph is read in the text. */
const longestChosen = 400;

/** The change that is looked at, what it touches, and the way to have it in the draft. */
function ChosenChange({ compared, active, passages, onTake, takeKeys, onOpen }: ChosenChangeProps) {
  const change = compared.comparison.changes[active];
  if (change === undefined) return null;
  const touched = touchedBy(change, passages);
  const mayTake = canTake(compared.comparison, active);
  return (
    <section className="change-chosen" aria-label={words.kinds[change.kind]}>
      <ChangeWords change={change} compared={compared} longest={longestChosen} />
      {touched.length > 0 && (
        <ul className="change-touches" aria-label={words.touches}>
          {touched.map((subject) => (
            <li key={subject.id}>
              <button
                type="button"
                className={`touched touched-${subject.kind}`}
                onClick={() => onOpen(subject)}
              >
                <strong>{words[subject.kind]}</strong> <span>{subject.quote}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {onTake !== null && (
        <>
          <Button
            variant="primary"
            disabled={!mayTake}
            title={[words.takeHint, takeKeys].filter((each) => each !== undefined).join(' ')}
            onClick={() => onTake(active)}
          >
            {words.take}
          </Button>
          {!mayTake && <p className="soft">{words.notice}</p>}
        </>
      )}
    </section>
  );
}

function wordsIn(text: string, range: TextRange | null): number {
  return range === null ? 0 : countWords(text.slice(range.start, range.end));
}

/** How much differs, as somebody would say it on the telephone. */
function summaryOf({ comparison, before, after }: Compared, pending: number): string {
  const { summary } = words;
  const of = (kind: ChangeKind) => comparison.changes.filter((change) => change.kind === kind);
  const replaced = changeKinds.filter((kind) => kind === 'words' || kind === 'added' || kind === 'removed');
  const wordy = replaced.flatMap(of);
  const out = wordy.reduce((sum, { before: range }) => sum + wordsIn(before.text, range), 0);
  const come = wordy.reduce((sum, { after: range }) => sum + wordsIn(after.text, range), 0);
  const moved = of('moved').length;
  return [
    summary.changes(comparison.changes.length),
    out > 0 ? summary.out(out) : null,
    come > 0 ? summary.in(come) : null,
    moved > 0 ? summary.moved(moved) : null,
    pending > 0 ? summary.pending(pending) : null,
  ]
    .filter((each) => each !== null)
    .join(' · ');
}
