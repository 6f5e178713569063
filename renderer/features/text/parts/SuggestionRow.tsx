import type { Suggestion } from '#shared/text/suggestions/list-suggestions.ts';
import { TimeText } from '../../../components/TimeText.tsx';
import { textWords } from '../../../words/text.ts';

export interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  /** The name, as the list of people has it. */
  readonly author: string;
}

const { suggestions: words } = textWords;

/** One suggestion: what it would do, whose it is and since when. */
export function SuggestionRow({ suggestion, author }: SuggestionRowProps) {
  return (
    <div className="suggestion">
      <p className="suggestion-words">
        <SuggestionWords {...suggestion} />
      </p>
      <p className="suggestion-author">
        {author}, <TimeText at={suggestion.at} />
      </p>
    </div>
  );
}

/** The suggestion as a phrase. A replacement comes first: it is an insertion and a deletion in one. */
function SuggestionWords({ kinds, inserted, deleted, formatted, moved, was }: Suggestion) {
  if (moved !== '') {
    return (
      <>
        {words.move} <ins className="moved">{moved}</ins>
        {deleted !== '' && (
          <>
            {' '}
            {words.replacing} <del>{deleted}</del>
          </>
        )}
      </>
    );
  }
  if (kinds.includes('ins') && kinds.includes('del')) {
    return (
      <>
        {words.replace} <del>{deleted}</del> {words.with} <ins>{inserted}</ins>
      </>
    );
  }
  if (kinds.includes('ins')) {
    if (inserted === '¶') return words.paragraphs.ins;
    return (
      <>
        {words.insert} <ins>{inserted}</ins>
      </>
    );
  }
  if (kinds.includes('del')) {
    if (deleted === '¶') return words.paragraphs.del;
    return (
      <>
        {words.strike} <del>{deleted}</del>
      </>
    );
  }
  if (kinds.includes('fmt')) {
    return (
      <>
        {words.format} <span className="reformatted">{formatted}</span>
      </>
    );
  }
  return was === null ? null : words.retype(was);
}
